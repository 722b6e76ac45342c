import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Span } from "../text/span.js";
import { nameDiagnostics, relationNameDiagnostics } from "./diagnostics.js";
import { longestName } from "./longest-name.js";

/** A relation that a definition makes, and the place of the definition's name. */
export interface MadeRelation {
    readonly name: string;
    readonly span: Span;
}

/**
 * Finds relations that two definitions make, and names that are too long for some target. A pair of definitions is
 * reported once, however many of their relations collide; so is a definition whose relations get too long.
 *
 * @example
 * checkRelationNames([{ name: "fct_person_activity", span: a }, { name: "fct_person_activity", span: b }])
 * // one warehouse/relation-name-taken at b, which points back to a
 */
export function checkRelationNames(relations: readonly MadeRelation[]): readonly Diagnostic[] {
    const diagnostics: Diagnostic[] = [];
    const makers = new Map<string, Span>();
    const reported = new Set<string>();
    const once = (key: string): boolean => !reported.has(key) && reported.add(key) !== undefined;
    for (const { name, span } of relations) {
        const first = makers.get(name);
        if (first === undefined) makers.set(name, span);
        else if (once(`${keyOf(first)} ${keyOf(span)}`)) {
            const place = { span, related: { span: first, label: "the first stands here" } };
            diagnostics.push(relationNameDiagnostics.report("relation-name-taken", place, { relation: name }));
        }
        if (name.length > longestName && once(keyOf(span))) {
            const params = { name, length: name.length, limit: longestName };
            diagnostics.push(nameDiagnostics.report("too-long", { span }, params));
        }
    }
    return diagnostics;
}

const keyOf = ({ file, start }: Span): string => `${file}:${start}`;
