import type { Origin } from "../model/origin.js";
import type { Places } from "../model/places.js";
import type { Span } from "../text/span.js";

/** Where a definition stands; the beginning of its file when its place is not known, as for a column c360 added. */
export function originSpan(origin: Origin, places: Places): Span {
    return places.get(origin.path) ?? { file: origin.file, start: 0, end: 0 };
}
