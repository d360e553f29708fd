import { describe, expect, it } from "vitest";
import { COLUMNS, readPeople } from "./people-file";

const HEAD = COLUMNS.join(",");
const GOOD = "acme,Acme,pro,Europe/Berlin,ann@acme.example,Ann,owner,en";
const problemsOf = (...lines: string[]) =>
  readPeople([HEAD, ...lines].join("\n")).problems.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe("a file of people", () => {
  it("is read with quotes, a byte order mark, Windows line ends and Chinese names", () => {
    const { people, problems } = readPeople(
      `\uFEFF${HEAD}\r\n${GOOD}\r\nchenguang,"晨光, 社交",basic,Asia/Shanghai,Li@Chenguang.Example,李雷,member,zh\r\n`,
    );
    expect(problems).toEqual([]);
    expect(people).toMatchObject([
      { line: 2, account_key: "acme", role: "owner" },
      { line: 3, account_name: "晨光, 社交", email: "li@chenguang.example", name: "李雷" },
    ]);
  });

  it("tells every problem of every line, by column", () => {
    expect(
      problemsOf(
        "A,,gold,Mars/Base,nobody,,boss,de",
        GOOD,
        "acme,Acme,basic,Europe/Berlin,ann@acme.example,Ann again,member,en",
      ),
    ).toEqual([
      "2 account_key key",
      "2 account_name required",
      "2 tier tier",
      "2 time_zone zone",
      "2 email email",
      "2 name required",
      "2 role role",
      "2 locale locale",
      "4 email twice",
      "4 tier disagrees",
    ]);
  });

  it("of other columns, of none, or that is no CSV says so", () => {
    expect(readPeople("email,wrong\na@b.example,1").problems.map(({ column, code }) => `${column} ${code}`)).toEqual([
      ...COLUMNS.filter((column) => column !== "email").map((column) => `${column} missing_column`),
      "wrong unknown_column",
    ]);
    expect(readPeople(HEAD).problems).toMatchObject([{ code: "empty" }]);
    expect(readPeople(`${HEAD}\n"open`).problems).toMatchObject([{ code: "csv" }]);
    expect(readPeople(`${HEAD}\nonly,two`).problems).toMatchObject([{ code: "csv", line: 2 }]);
  });

  it("counts lines as an editor does, over line breaks within quotes", () => {
    const { problems } = readPeople(`${HEAD}\nacme,"Ac\nme",pro,Europe/Berlin,ann@acme.example,Ann,owner,en\nx`);
    expect(problems[0]?.line).toBe(4);
  });
});
