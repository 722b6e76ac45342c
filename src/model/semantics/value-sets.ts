import { typeText, type ValueType } from "../../expression/type.js";
import type { Located } from "../../language/located.js";
import type { Written } from "../../language/scalars.js";
import { sourceDiagnostics } from "../diagnostics/sources.js";
import type { ValueSet } from "../value-set.js";
import { isValueText } from "./conversion.js";
import type { Notebook } from "./notebook.js";

/** The values that a column, property or trait may take, each of which must be a value of its type. */
export function valueSet(
    values: readonly Written[] | undefined,
    open: Located<boolean> | undefined,
    type: ValueType,
    notebook: Notebook,
): ValueSet | null {
    if (values === undefined) return null;
    const listable = type.kind === "string" || type.kind === "integer";
    const wrong = values.find(({ value, isNull }) => !listable || isNull || !isValueText(value, type));
    if (wrong !== undefined) {
        const params = { value: wrong.value, type: typeText(type) };
        notebook.diagnostics.push(sourceDiagnostics.report("value-not-of-type", { span: wrong.span }, params));
    }
    return { values: values.map(({ value }) => value), open: open?.value === true };
}

/** The set that covers all of them; null when one of them is unbounded. */
export function unionOf(sets: readonly (ValueSet | null)[]): ValueSet | null {
    const known = sets.filter((set) => set !== null);
    if (known.length < sets.length || known.length === 0) return null;
    return { values: [...new Set(known.flatMap(({ values }) => values))], open: known.some(({ open }) => open) };
}
