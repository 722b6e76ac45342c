import { compileTexts } from "../../src/project/compile.js";
import { isSound, type Prepared, prepare } from "../../src/project/index.js";

const limits = { customer_no: ", per_profile: 1", email: ", per_profile: 5", phone: ", per_profile: 5" };

/** A model of one table of records and one identity. */
function modelText(limited: boolean): string {
    const limit = (type: keyof typeof limits): string => (limited ? limits[type] : "");
    return `
project:
  name: bench
  description: Records of people, for measuring.
  version: 1.0.0
  targets: [duckdb]
  id_salt: bench
sources:
  - name: crm
    description: Records.
    version: 1.0.0
    tables:
      - name: records
        description: One row per record.
        key: id
        changes: append
        occurred_at: occurred_at
        columns:
          - {name: id, type: string, required: true, description: Its number.}
          - {name: user_id, type: string, description: User., identifier: person.customer_no}
          - {name: email, type: string, pii: email, description: Address., identifier: person.email}
          - {name: phone, type: string, pii: phone, description: Phone., identifier: person.phone}
          - {name: device, type: string, description: Device., identifier: person.device}
          - {name: other_device, type: string, description: Another device of the row., identifier: person.device}
          - {name: occurred_at, type: timestamp, required: true, description: When.}
identities:
  - name: person
    description: A person.
    version: 1.0.0
    identifiers:
      - {name: customer_no, description: User.${limit("customer_no")}}
      - {name: email, description: Address.${limit("email")}}
      - {name: phone, description: Phone.${limit("phone")}}
      - {name: device, description: Device.}
`;
}

/** What is planned for that model, of the identity alone: the table of staging is there. */
export const asOf = "2026-01-31 00:00:00.000000";

export function planSubject(limited: boolean): Prepared {
    const text = { path: "models/bench.yaml", text: modelText(limited) };
    const { value, diagnostics } = compileTexts([text], () => ({ value: undefined, diagnostics: [] }));
    const project = { ...value, folder: "/nowhere", files: [text], texts: () => undefined };
    if (!isSound(project)) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
    const prepared = prepare(project).value;
    if (prepared === undefined) throw new Error("the model has no target");
    const relations = prepared.warehouse.relations.filter(({ layer }) => layer === "identity");
    return { ...prepared, warehouse: { ...prepared.warehouse, relations } };
}
