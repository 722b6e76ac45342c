import { normalizerText } from "../../language/normalizer.js";
import type { Written } from "../../language/scalars.js";
import { isNullLike } from "../../presets/null-like.js";
import type { NullLikePackName } from "../../presets/null-like-packs.js";
import { identityDiagnostics } from "../diagnostics/identity.js";
import type { Normalizer } from "../identity.js";
import { normalized } from "./normalized.js";
import type { Notebook } from "./notebook.js";

/**
 * Blocked values as they are compared: normalised, each once. One that never gets as far as being compared is a
 * warning and is left out.
 */
export function blockedValues(
    written: readonly Written[],
    normalizer: Normalizer,
    nullLike: readonly NullLikePackName[],
    notebook: Notebook,
): readonly string[] {
    const blocked = new Map<string, Written>();
    for (const entry of written) {
        const value = normalized(entry.value, normalizer);
        const first = value === undefined ? undefined : blocked.get(value);
        const because =
            value === undefined
                ? `it is no value that \`${normalizerText(normalizer)}\` can read`
                : nullLike.length > 0 && isNullLike(value, nullLike)
                  ? "it is one of the null-like values, which are rejected anyway"
                  : first !== undefined
                    ? `after normalising it is \`${value}\`, which is blocked already`
                    : undefined;
        if (because === undefined && value !== undefined) {
            blocked.set(value, entry);
            continue;
        }
        const place = {
            span: entry.span,
            ...(first !== undefined && { related: { span: first.span, label: "blocked here" } }),
        };
        const params = { value: entry.value, because: because ?? "" };
        notebook.diagnostics.push(identityDiagnostics.report("block-already-removed", place, params));
    }
    return [...blocked.keys()];
}
