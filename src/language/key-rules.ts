import { entryOf, type MapNode } from "../syntax/node.js";
import { languageDiagnostics } from "./diagnostics.js";
import type { Reading } from "./reading.js";

/** Reports each of the keys that stands in the map: `noun` has no use for them, `belongs` does. */
export function forbidKeys(
    node: MapNode,
    keys: readonly string[],
    words: { readonly noun: string; readonly belongs: string },
    reading: Reading,
): void {
    for (const key of keys) {
        const entry = entryOf(node, key);
        if (entry === undefined) continue;
        reading.report(languageDiagnostics.report("misplaced-key", { span: entry.keySpan }, { key, ...words }));
    }
}

/** Reports the key when it was left out. */
export function needKey<Value>(
    value: Value | undefined,
    key: string,
    owner: { readonly node: MapNode; readonly noun: string },
    reading: Reading,
): value is Value {
    if (value !== undefined) return true;
    reading.report(
        languageDiagnostics.report("missing-key", { span: headOf(owner.node) }, { keys: [key], noun: owner.noun }),
    );
    return false;
}

/** What to underline of a map that lacks something: its name, or else its first line's key. */
export function headOf(node: MapNode): MapNode["span"] {
    const name = entryOf(node, "name");
    return name?.value.span ?? node.entries[0]?.keySpan ?? node.span;
}
