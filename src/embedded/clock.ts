/** The wall clock of the embedded services, which stand alone and so cannot borrow the program's. Milliseconds. */
export const currentTime: () => number = Date.now.bind(Date);
