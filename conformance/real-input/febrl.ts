import { join } from "node:path";
import { type Clusters, closure, sameClusters, score } from "./clusters.js";
import { type Record, readRecords } from "./csv.js";
import { type Fact, fact } from "./fact.js";
import { withWarehouse } from "./warehouse.js";

interface Case {
    readonly project: string;
    readonly files: readonly string[];
    readonly rules: readonly Rule[];
    readonly clusters: number;
    readonly recall?: string;
    readonly truePairs?: number;
}

/** The value by which two records are one person; undefined where a part is missing. */
type Rule = (record: Record) => string | undefined;

const byNumber: Rule = ({ soc_sec_id }) => soc_sec_id || undefined;
const byName: Rule = ({ given_name, surname, date_of_birth, postcode }) =>
    given_name && surname && date_of_birth && postcode
        ? [given_name, surname, date_of_birth, postcode].join("|").toLowerCase()
        : undefined;

const [one, two] = [["dataset1"], ["dataset4a", "dataset4b"]];

// The numbers are those that the data came with, not ours.
const cases: readonly Case[] = [
    { project: "dataset1_number", files: one, rules: [byNumber], clusters: 550, recall: "0.9000" },
    { project: "dataset1_name", files: one, rules: [byName], clusters: 840 },
    { project: "dataset1_both", files: one, rules: [byNumber, byName], clusters: 535, recall: "0.9300" },
    { project: "dataset4_number", files: two, rules: [byNumber], clusters: 5439, recall: "0.9122" },
    { project: "dataset4_both", files: two, rules: [byNumber, byName], clusters: 5259, truePairs: 4741 },
];

/** People with typing errors: who is found to be one, held against the truth and against a plain closure. */
export async function febrlFacts(data: string): Promise<readonly Fact[]> {
    const facts: Fact[] = [];
    for (const one of cases) facts.push(...(await factsOf(one, data)));
    return facts;
}

async function factsOf(
    { project, files, rules, clusters, recall, truePairs }: Case,
    data: string,
): Promise<readonly Fact[]> {
    const path = (file: string): string => join(data, "febrl", `${file}.csv`);
    const records = files.flatMap((file) => readRecords(path(file)).map((record) => ({ file, record })));
    const nameOf = (file: string, rec: string | undefined): string => `febrl.${file} ${rec}`;
    const plain = closure(
        records.map(({ file, record }) => ({
            name: nameOf(file, record.rec_id),
            keys: rules.flatMap((rule, index) => {
                const key = rule(record);
                return key === undefined ? [] : [`${index} ${key}`];
            }),
        })),
    );
    const truth: Clusters = new Map(
        records.map(({ file, record }) => [
            nameOf(file, record.rec_id),
            /^rec-(\d+)-/.exec(record.rec_id ?? "")?.[1] ?? "",
        ]),
    );
    const delivered = Object.fromEntries(files.map((file) => [`febrl/${file}`, path(file)]));
    const found = await withWarehouse({ project: `febrl/${project}`, delivered }, async (query) => {
        const rows = await query("select person_id, source_table, source_key from fct_record_filed");
        // Who tells nothing is nobody, but never the same nobody.
        return new Map(
            rows.map(({ person_id, source_table, source_key }) => {
                const name = `${source_table} ${source_key}`;
                return [name, person_id === "unknown" ? name : String(person_id)];
            }),
        );
    });
    const reached = score(found, truth);
    return [
        fact(`${project}: records`, found.size, records.length),
        fact(`${project}: clusters`, reached.clusters, clusters),
        fact(`${project}: the same clusters as a plain closure`, sameClusters(found, plain), true),
        ...(project === "dataset1_number" ? [fact(`${project}: precision`, reached.precision, 1)] : []),
        ...(recall === undefined ? [] : [fact(`${project}: recall`, reached.recall.toFixed(4), recall)]),
        ...(truePairs === undefined ? [] : [fact(`${project}: true pairs`, reached.truePairs, truePairs)]),
    ];
}
