import type { Dialect } from "../../dialects/dialect.js";
import type { Names } from "../../dialects/print.js";
import { sql } from "../../text/sql-text.js";

/** How a binding's statement calls what its expressions mention. */
export const bindingNames = (dialect: Dialect): Names => ({ now: sql`run.as_of`, column: dialect.identifier });
