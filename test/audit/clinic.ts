import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A warehouse small enough to be counted by hand: the numbers of the tests are worked out from these rows. */
export const clinicModel = `project: {name: clinic, id_salt: clinic-2026}
sources:
  - name: desk
    tables:
      - name: visits
        key: visit_id
        changes: append
        occurred_at: came_at
        columns:
          - {name: visit_id, type: integer, required: true}
          - {name: card_no, type: integer, identifier: person.card_no}
          - {name: email, type: string, pii: email, identifier: person.email}
          - {name: device, type: string, identifier: person.device}
          - {name: phone, type: string, pii: phone, identifier: person.phone}
          - {name: badge, type: string, identifier: person.badge}
          - {name: full_name, type: string, pii: name}
          - {name: birth_date, type: date, pii: birth_date}
          - {name: came_at, type: timestamp, required: true}
identities:
  - name: person
    identifiers:
      - {name: card_no, normalize: integer, per_profile: 1}
      - {name: email, normalize: email, per_profile: 2, block: [desk@clinic.test]}
      - {name: device, max_profiles: {count: 2, of: card_no}}
      - {name: phone, normalize: digits}
      - {name: badge}
entities:
  - name: patient
    identity: person
    attributes:
      - {name: full_name, type: string, pii: name, from: [desk.visits.full_name]}
      - {name: birth_date, type: date, pii: birth_date, from: [desk.visits.birth_date]}
`;

/** card_no, email, device, badge, full_name, birth_date; the first is visit 1, on 1 January. */
const visits: readonly string[] = [
    "1,ann@x.test,,,Ann Lee,1980-01-01",
    "1,ann@x.test,,,ANN  LEE,1980-01-01", // the same name; the only link of two rows
    "1,,D1,,,",
    "2,bob@x.test,,,Bob Ray,1970-05-05",
    "2,ann@x.test,,,Bob Ray,", // refused: cards 1 and 2
    "2,bob2@x.test,,,Bob Rey,", // spelt otherwise
    "2,bob3@x.test,,,,", // refused: three e-mails
    ",cat@x.test,D2,,Dan Poe,1991-01-01",
    "3,cat2@x.test,,,Cat Fox,1992-02-02",
    "3,cat@x.test,,,,", // alone ties {3, cat2} to {cat, D2}: a bridge, and the wrong one
    "4,,K,,,", // a kiosk: three cards
    "5,,K,,,",
    "1,,K,,,",
    "4,,D3,,,",
    "5,,D3,,,", // refused: cards 4 and 5
    "4,desk@clinic.test,,,,", // blocked
    "5,n/a,,,,", // null-like
    "5,nowhere,,,,", // invalid
    ",,,G1,,",
    ",,,G2,,",
];

/** Writes the project and its data; who asked for the folder removes it. */
export function clinic(model = clinicModel, rows = visits): string {
    const folder = mkdtempSync(join(tmpdir(), "c360-audit-"));
    mkdirSync(join(folder, "models"));
    mkdirSync(join(folder, "data/desk"), { recursive: true });
    writeFileSync(join(folder, "models/clinic.yaml"), model);
    const lines = rows.map((row, index) => {
        const [card = "", email = "", device = "", badge = "", name = "", born = ""] = row.split(",");
        const day = String(index + 1).padStart(2, "0");
        return [index + 1, card, email, device, "", badge, name, born, `2026-01-${day} 10:00:00`].join(",");
    });
    const head = "visit_id,card_no,email,device,phone,badge,full_name,birth_date,came_at";
    writeFileSync(join(folder, "data/desk/visits.csv"), `${[head, ...lines].join("\n")}\n`);
    return folder;
}
