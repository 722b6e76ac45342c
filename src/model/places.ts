import type { Span } from "../text/span.js";

/** Where each definition stands, by its path (`entities.customer.attributes.email`): the span of its name. */
export type Places = ReadonlyMap<string, Span>;
