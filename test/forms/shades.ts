import type { ColourRole } from "../../src/form";

/** Shades by the colour that a person sees in them, from the palettes that Excel and WPS offer. */
export const shades: Readonly<Record<ColourRole, readonly string[]>> = {
  blue: [
    ...["#0070C0", "#00B0F0", "#002060"], // standard
    ...["#4472C4", "#D9E1F2", "#B4C6E7", "#8EA9DB", "#2F5597", "#203764"], // theme 2013, accents 5 and 1
    ...["#5B9BD5", "#DDEBF7", "#BDD7EE", "#9BC2E6", "#2F75B5", "#1F4E78"],
    ...["#4F81BD", "#DCE6F1", "#B8CCE4", "#95B3D7", "#366092", "#1F497D", "#C5D9F1", "#8DB4E2"], // theme 2007
    ...["#4BACC6", "#DAEEF3", "#B7DEE8", "#92CDDC", "#31869B"],
    ...["#0F9ED5", "#CAEDFB", "#94DCF8", "#DCEAF7", "#A6C9EC", "#4D93D9", "#156082"], // theme 2023
    ...["#4874CB", "#DAE3F5", "#B5C7EA", "#91ACE0"], // WPS
    ...["#99CCFF", "#00CCFF", "#0000FF", "#000080", "#CCFFFF", "#33CCCC", "#00FFFF"], // the 56 old colours
  ],
  yellow: [
    ...["#FFFF00", "#FFC000"],
    ...["#FFF2CC", "#FFE699", "#FFD966", "#BF8F00"],
    ...["#F2BA02", "#FDF2CA", "#FCEA95", "#FEDF61"],
    ...["#FFFF99", "#FFFFCC", "#FFCC00", "#FFEB9C", "#808000"],
  ],
  green: [
    ...["#92D050", "#00B050"],
    ...["#70AD47", "#E2EFDA", "#C6E0B4", "#A9D08E", "#548235", "#375623"],
    ...["#9BBB59", "#EBF1DE", "#D8E4BC", "#C4D79B", "#76933C"],
    ...["#4EA72E", "#D9F2D0", "#B5E6A2", "#C1F0C8", "#196B24"],
    ...["#75BD42", "#E3F2D9", "#C8E5B3", "#30C0B4", "#D4F4F2"],
    ...["#CCFFCC", "#99CC00", "#339966", "#008000", "#00FF00", "#C6EFCE"],
  ],
  grey: [
    ...["#F2F2F2", "#D9D9D9", "#BFBFBF", "#A6A6A6", "#808080", "#595959", "#404040"],
    ...["#E7E6E6", "#D0CECE", "#AEAAAA", "#757171", "#A5A5A5", "#EDEDED", "#DBDBDB", "#C9C9C9"],
    ...["#D6DCE4", "#ACB9CA", "#C0C0C0", "#969696", "#E8E8E8"],
  ],
  none: [
    ...["", "#FFFFFF", "#FEFEFE", "#000000"],
    ...["#FF0000", "#C00000", "#7030A0"],
    ...["#ED7D31", "#FCE4D6", "#F8CBAD", "#F4B084", "#C65911", "#FF9900", "#FF6600", "#FFCC99"],
    ...["#C0504D", "#F2DCDB", "#8064A2", "#E4DFEC", "#CCC0DA", "#F79646", "#FDE9D9", "#FABF8F"],
    ...["#E97132", "#A02B93", "#F2CEEF", "#E54C5E", "#EE822F", "#FFC7CE", "#FF99CC", "#CC99FF"],
    ...["#CCCCFF", "#9999FF", "#DDD9C4", "#C4BD97"],
  ],
};
