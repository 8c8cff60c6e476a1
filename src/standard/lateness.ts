/**
 * Words for what comes after its time, as parts of a regular expression. Where a list is wider (晚, 迟 before a figure; 规定时间
 * in a clause) or closer, its own place says why.
 */
export const LATE = "逾期|延期|延误|延迟|推迟|拖延|拖欠|误期|滞后|超期|超时";
