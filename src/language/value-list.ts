import type { Node } from "../syntax/node.js";
import { languageDiagnostics } from "./diagnostics.js";
import { type Form, refine } from "./form.js";
import { distinct } from "./lists.js";
import { type Written, written } from "./scalars.js";

const isEmpty = (node: Node): boolean => node.kind === "scalar" && node.text === "" && !node.quoted;

/** Values as they were written, each once: `01067` stays, `Null` is a word, and so is a plain `null`. */
export const distinctValues: Form<readonly Written[]> = refine(distinct(written, "values"), (values, reading) => {
    for (const value of values) {
        if (value !== undefined && isEmpty(value.node)) {
            reading.report(languageDiagnostics.report("empty-value", { span: value.span }, {}));
        }
    }
    return values;
});
