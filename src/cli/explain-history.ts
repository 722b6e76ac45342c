import type { Cut, HistoryEvent } from "../explain/explanation.js";
import type { EventCause, EventKind } from "../warehouse/identity/identity-events.js";
import { counted, grouped } from "./report.js";
import { aligned } from "./table.js";

/** What became of one identifier, the oldest first. */
export function identifierHistoryText(history: Cut<HistoryEvent>): string {
    const rows = history.items.map(({ at, kind, from, to, cause }) => [
        moment(at),
        kind,
        way[kind](from, to),
        because[cause],
    ]);
    return earlier(history) + aligned(rows, "llll");
}

/** Who came to a profile and who left it, the oldest first. */
export function profileHistoryText(history: Cut<HistoryEvent>, profile: string): string {
    const rows = history.items.map(({ at, kind, from, to, identifiers, cause }) => [
        moment(at),
        counted(identifiers, "identifier"),
        to === profile ? came[kind] : left[kind],
        (to === profile ? from : to) ?? "",
        because[cause],
    ]);
    return earlier(history) + aligned(rows, "lrlll");
}

const came: Readonly<Record<EventKind, string>> = {
    created: "created",
    merged: "merged into it from",
    split: "split off from",
    moved: "moved to it from",
    retired: "retired",
};

const left: Readonly<Record<EventKind, string>> = {
    created: "created",
    merged: "merged into",
    split: "split off to",
    moved: "moved to",
    retired: "retired",
};

const because: Readonly<Record<EventCause, string>> = { data: "", rules: "by other rules" };

type Way = (from: string | null, to: string | null) => string;
const along: Way = (from, to) => `from ${from} to ${to}`;

const way: Readonly<Record<EventKind, Way>> = {
    created: (_, to) => `in ${to}`,
    merged: (from, to) => `from ${from} into ${to}`,
    split: along,
    moved: along,
    retired: (from) => `from ${from}`,
};

const earlier = ({ total, items }: Cut<unknown>): string =>
    total > items.length ? `  ${grouped(total - items.length)} earlier ones are left out\n` : "";

/** Builds are for days, most of them. */
const moment = (time: string): string => time.replace(/ 00:00:00(\.0+)?$/, "");
