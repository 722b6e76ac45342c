import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Two tables small enough to be counted by hand; of the orders no column is an identifier yet. */
export const bakeryModel = `project: {name: bakery, id_salt: bakery-2026}
sources:
  - name: crm
    tables:
      - name: customers
        key: customer_no
        changes: overwrite
        updated_at: updated_at
        columns:
          - {name: customer_no, type: integer, required: true, identifier: person.customer_no}
          - {name: email, type: string, pii: email, identifier: person.email}
          - {name: updated_at, type: timestamp, required: true}
  - name: shop
    tables:
      - name: orders
        key: order_id
        changes: append
        occurred_at: ordered_at
        columns:
          - {name: order_id, type: integer, required: true}
          - {name: contact, type: string}
          - {name: buyer, type: integer}
          - {name: ordered_at, type: timestamp, required: true}
identities:
  - name: person
    identifiers:
      - {name: customer_no, normalize: integer, per_profile: 1}
      - {name: email, normalize: email}
`;

const customers = `customer_no,email,updated_at
10001,ann@x.test,2026-01-01 10:00:00
10002,bob@x.test,2026-01-02 10:00:00
10003,cat@x.test,2026-01-03 10:00:00
10004,dan@x.test,2026-01-04 10:00:00
10005,n/a,2026-01-05 10:00:00
10006,,2026-01-06 10:00:00
`;

/** `device_id` is delivered, and not declared. */
const orders = `order_id,contact,buyer,device_id,ordered_at
1,ann@x.test,10001,D1,2026-01-11 10:00:00
2,Ann@x.test,10001,D1,2026-01-12 10:00:00
3, bob@x.test ,10002,D2,2026-01-13 10:00:00
4,cat@x.test,10003,D2,2026-01-14 10:00:00
5,eve@x.test,,D1,2026-01-15 10:00:00
6,unknown,10002,D1,2026-01-16 10:00:00
7,,10001,D1,2026-01-17 10:00:00
8,fay@x.test,10004,,2026-01-18 10:00:00
9,bob@x.test,10009,D3,2026-01-19 10:00:00
10,ann@x.test,10002,D1,2026-01-20 10:00:00
`;

export const bakeryFiles: Readonly<Record<string, string>> = {
    "models/bakery.yaml": bakeryModel,
    "data/crm/customers.csv": customers,
    "data/shop/orders.csv": orders,
};

/** Writes a folder of files; who asked for it removes it. */
export function folderOf(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(join(tmpdir(), "c360-columns-"));
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    return folder;
}
