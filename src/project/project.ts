import type { Texts } from "../diagnostics/report/reporter.js";
import type { CustomerModel } from "../model/customer-model.js";
import type { Fixture } from "../model/fixture.js";
import type { Places } from "../model/places.js";
import type { SourceText } from "../text/source-text.js";

/** A project that was read. `model` is undefined when it has errors; nothing is built upon half a model. */
export interface Project {
    /** The folder that holds `models/`, absolute. */
    readonly folder: string;
    readonly model: CustomerModel | undefined;
    readonly fixtures: readonly Fixture[];
    readonly places: Places;
    /** The model files, sorted by path. */
    readonly files: readonly SourceText[];
    /** The text of a file that findings point into. */
    readonly texts: Texts;
}
