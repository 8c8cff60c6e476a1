/** 每多或少1%, 每超过或低于目标值1%: the words of a step that loses on either side. */
export const BOTH_WAYS = /[或及和(].*[多少高低升降增减超]|[多少高低升降增减超].*[或及和]/;
