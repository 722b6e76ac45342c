import type { Dialect, DialectName } from "./dialect.js";
import { duckdb } from "./duckdb.js";

export const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb };

export const isDialectName = (name: string): name is DialectName => Object.hasOwn(dialects, name);
