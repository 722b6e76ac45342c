import type { Node } from "../../../syntax/node.js";
import type { SourceContract } from "../contract.js";
import { under } from "../shape.js";

const minutes: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

/** How old the data may be, in the model's words; a warning that would come after the failure is left out. */
export function freshnessOf(node: Node | undefined): SourceContract["freshness"] {
    const warn = durationOf(under(node, "warn_after"));
    const error = durationOf(under(node, "error_after"));
    if (warn === null && error === null) return null;
    const isEarlier = warn !== null && (error === null || warn.minutes < error.minutes);
    return { warn: isEarlier ? warn.text : null, error: error?.text ?? null };
}

function durationOf(node: Node | undefined): { readonly text: string; readonly minutes: number } | null {
    const [count, period] = [under(node, "count"), under(node, "period")];
    if (count?.kind !== "scalar" || period?.kind !== "scalar") return null;
    const [length, unit] = [Number(count.value), minutes[period.text]];
    if (!Number.isInteger(length) || length < 1 || unit === undefined) return null;
    return { text: `${length} ${period.text}${length === 1 ? "" : "s"}`, minutes: length * unit };
}
