import { compile } from "../../src/project/compile.js";
import { isSound, prepare } from "../../src/project/prepare.js";
import { root } from "../architecture/source-files.js";

const { value: project } = compile({ folder: root });
if (!isSound(project)) throw new Error("the reference model has errors");
const prepared = prepare(project, "duckdb").value;
if (prepared === undefined) throw new Error("the reference model has no plan");

/** The reference model, planned. */
export const { warehouse, renderer } = prepared;
export const { places } = project;
