import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/article/dates.ts';
import { findTimes } from '../../src/article/times.ts';
import { articleOf } from './article-of.ts';

/** Each date as `what stands = order weekday/day/month/year`. */
function read(text: string): string[] {
  const article = articleOf(text);
  return article.derive(findDates).map(({ span, order, weekday, day, dayTo, month, year, yearTo }) =>
    `${article.slice(span)} = ${order} ${[weekday, day, dayTo, month, year, yearTo].map((part) => part?.value ?? '').join('/')}`,
  );
}

describe('dates', () => {
  it.each([
    ['on Tuesday 16 July 2024', ['Tuesday 16 July 2024 = dmy 2/16//7/2024/']],
    ['on Monday night, Oct. 9, 2023, in', ['Monday night, Oct. 9, 2023 = mdy 1/9//10/2023/']],
    ['on Thursday the 4th of July', ['Thursday the 4th of July = dmy 4/4//7//']],
    ['on 5 July (Friday) and', ['5 July (Friday = dmy 5/5//7//']],
    ['on Nov. 6-7 and 6–8 May', ['Nov. 6-7 = mdy /6/7/11//', '6–8 May = dmy /6/8/5//']],
    ['in November 2016 and since June', ['November 2016 = my ///11/2016/', 'June = month ///6//']],
    ['on 2024-07-16 and 16/07/2024', ['2024-07-16 = ymd /16//7/2024/', '16/07/2024 = numeric /16//7/2024/']],
    ['in 1999–2015, the 1990s', ['1999–2015 = year ////1999/2015', '1990s = decade ////1990/']],
    ['the war of 1950-53', ['1950-53 = year ////1950/1953']],
    ['Monday came; on Friday they left', ['Monday = weekday 1/////', 'Friday = weekday 5/////']],
    ['In May 12 people died', ['May = month ///5//']],
    ['they may march on 2000 people', []],
    ['31 June', ['31 June = dmy /31//6//']],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads times, impossible ones too', () => {
    const article = articleOf('At 1:28 AM, 9.30am, 4 p.m. and 25:00; odds of 3:1 and 2:05:31 are none.');
    expect(article.derive(findTimes).map(({ hour, minute, meridiem }) => `${hour}:${minute} ${meridiem}`)).toEqual(['1:28 AM', '9:30 am', '4:0 p.m.', '25:0 ']);
  });
});
