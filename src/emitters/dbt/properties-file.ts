import type { Origin } from "../../model/origin.js";
import { writeYaml, type YamlMap, yamlSettings } from "../../syntax/write.js";
import { comment } from "../../text/comment-text.js";
import type { OutputFile } from "../output-tree.js";
import { jinjaIn } from "./dbt-text.js";

interface Properties {
    /** Comments above the values. */
    readonly heads: readonly string[];
    readonly value: YamlMap;
    readonly jinja: number;
}

/**
 * A YAML file of the dbt project.
 *
 * @param origins the definitions that it says, a comment line each
 * @param jinja how many tags the emitter itself wrote
 */
export function propertiesFile(origins: readonly Origin[], value: YamlMap, jinja = 0): OutputFile {
    const heads = [...new Set(origins.map(({ file, path }) => `# ${comment(`${file}: ${path}`)}\n`))].sort();
    const draft = JSON.stringify({ heads, value, jinja } satisfies Properties);
    return { draft, language: "yaml", emitter: "dbt", origin: null };
}

/** What printed properties depend on beside their drafts. */
export const propertiesSettings = (): string => JSON.stringify(["properties", yamlSettings()]);

/**
 * The text of a draft that `propertiesFile` made.
 *
 * @throws Error when there are other tags than the emitter wrote: text from a model must have come through `dbtText`.
 */
export function printProperties(draft: string): string {
    const { heads, value, jinja } = JSON.parse(draft) as Properties;
    const yaml = writeYaml(value);
    const found = jinjaIn(yaml).length;
    if (found !== jinja) throw new Error(`${found} Jinja tags in a properties file, not ${jinja}:\n${yaml}`);
    return heads.length === 0 ? yaml : `${heads.join("")}\n${yaml}`;
}
