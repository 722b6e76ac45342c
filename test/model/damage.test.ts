import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { analyzed } from "./analyzed.js";

const names = ["project.yaml", "sources.yaml", "people.yaml", "events.yaml"];
const lines: readonly string[] = names.flatMap((name) =>
    readFileSync(new URL(`example/${name}`, import.meta.url), "utf8").split("\n"),
);
const words = [...new Set(lines.join(" ").match(/[a-z_]{3,}/g))];

/** A line that is lost, or has one of its words replaced by another of the same model. */
interface Damage {
    readonly line: number;
    readonly word: number;
    readonly other: string | undefined;
}

const damages: fc.Arbitrary<Damage[]> = fc.array(
    fc.record({
        line: fc.nat(lines.length - 1),
        word: fc.nat(8),
        other: fc.option(fc.constantFrom(...words), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 3 },
);

function damaged(text: readonly string[], { line, word, other }: Damage): readonly string[] {
    const written = text[line] ?? "";
    const found = [...written.matchAll(/[a-z_]{3,}/g)][word];
    const left = other === undefined ? "" : written;
    const replaced =
        other === undefined || found === undefined
            ? left
            : `${written.slice(0, found.index)}${other}${written.slice(found.index + found[0].length)}`;
    return text.with(line, replaced);
}

it("ends in diagnostics that point into the file, however a model is damaged", () => {
    fc.assert(
        fc.property(damages, (all) => {
            const text = all.reduce(damaged, lines).join("\n");
            const { diagnostics } = analyzed([{ path: "models/model.yaml", text }]);
            for (const { span, related } of diagnostics) {
                for (const { start, end } of related === undefined ? [span] : [span, related.span]) {
                    expect(start).toBeGreaterThanOrEqual(0);
                    expect(end).toBeGreaterThanOrEqual(start);
                    expect(end).toBeLessThanOrEqual(text.length);
                }
            }
        }),
        { numRuns: 60 },
    );
});
