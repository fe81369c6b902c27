/** Numbers as Vietnamese readers write them: 1.234.567 and 98,2%. */
const WHOLE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const PERCENT = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });

export const whole = (value: number): string => WHOLE.format(value);

/** A share, 0 to 1. */
export const percent = (share: number): string => PERCENT.format(share);
