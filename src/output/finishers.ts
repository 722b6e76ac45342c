import { printProperties, propertiesSettings } from "../emitters/dbt/properties-file.js";
import type { OutputLanguage } from "../emitters/output-tree.js";
import { moduleSettings } from "../emitters/typescript/module-draft.js";
import { formatSettings, type SqlLanguage } from "../format/format-options.js";

export interface Finished {
    readonly text: string;
    /** Why the draft was left as it was; null when it is finished. */
    readonly problem: string | null;
}

/** How the drafts of one language become texts. */
export interface Finisher {
    /** All that a finished text depends on beside its draft. */
    readonly settings: (sql: SqlLanguage) => string;
    /** Loads what it takes: the libraries are slow to load, and mostly every text is known already. */
    readonly open: (sql: SqlLanguage) => Promise<(draft: string) => Finished>;
}

/** Null where the draft is the text. */
export const finishers: Readonly<Record<OutputLanguage, Finisher | null>> = {
    sql: {
        settings: formatSettings,
        open: async (language) => {
            const { formatSql } = await import("../format/format-sql.js");
            return (draft) => formatSql(draft, { language });
        },
    },
    yaml: { settings: propertiesSettings, open: async () => printed(printProperties) },
    typescript: {
        settings: moduleSettings,
        open: async () => {
            const { modulePrinter } = await import("../emitters/typescript/print-module.js");
            return printed(modulePrinter());
        },
    },
    json: null,
    markdown: null,
    ini: null,
    jinja: null,
};

const printed =
    (print: (draft: string) => string) =>
    (draft: string): Finished => ({ text: print(draft), problem: null });
