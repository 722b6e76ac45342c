import type { Origin } from "../../model/origin.js";
import { writeYaml, type YamlMap } from "../../syntax/write.js";
import { comment } from "../../text/comment-text.js";
import type { OutputFile } from "../output-tree.js";
import { jinjaIn } from "./dbt-text.js";

/**
 * A YAML file of the dbt project.
 *
 * @param origins the definitions that it says, a comment line each
 * @param jinja how many tags the emitter itself wrote
 * @throws Error when there are others: text from a model must have come through `dbtText`.
 */
export function propertiesFile(origins: readonly Origin[], value: YamlMap, jinja = 0): OutputFile {
    const yaml = writeYaml(value);
    const found = jinjaIn(yaml).length;
    if (found !== jinja) throw new Error(`${found} Jinja tags in a properties file, not ${jinja}:\n${yaml}`);
    const heads = [...new Set(origins.map(({ file, path }) => `# ${comment(`${file}: ${path}`)}\n`))].sort();
    const text = heads.length === 0 ? yaml : `${heads.join("")}\n${yaml}`;
    return { text, language: "yaml", emitter: "dbt", origin: null };
}
