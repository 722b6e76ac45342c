/** Words that are never a column's name unless quoted. */
export const keywords: ReadonlySet<string> = new Set(
    "and between case cast else end false in is like not null or then true try_cast when".split(" "),
);
