import { areaAddress, parseAddress, type Area } from "../form";

/** The most characters that Excel takes in a list of addresses, with a margin for its own separators. */
const LIST_LIMIT = 8_000;

/** Lists of addresses ("A1:C3,E5"), as few as Excel's limit on their length allows. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  let list = "";
  for (const address of areas.map(areaAddress)) {
    if (list !== "" && list.length + 1 + address.length > LIST_LIMIT) {
      lists.push(list);
      list = "";
    }
    list += list === "" ? address : `,${address}`;
  }
  return list === "" ? lists : [...lists, list];
}

/** The areas in an address list as Excel writes it, sheet names left aside: `'a, b'!A1:C3,'a, b'!E5`. */
export function readAddressList(list: string): readonly Area[] {
  const addresses = list.replace(/'(?:[^']|'')*'!/g, "").split(",");
  return addresses.map(parseAddress).filter((area) => area !== null);
}
