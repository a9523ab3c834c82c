/*
 * What version 0.1 (commit ddf9bbb) left on the disk and in globalState, made by running it in Los Angeles: seventeen
 * windows in March 2026, over the change to daylight saving time, a compaction, and a window after it.
 */

/** The files of the event folder. */
export const firstFiles: Readonly<Record<string, string>> = {
  'archive-ee93a4f5-60cc-47df-af87-e7d1cc0cfb25.jsonl': [
    String.raw`477be717 {"v":1,"type":"review","id":"e0","device":"device","session":"s0","seq":0,"t":1772495700000,"item":"atMidnight","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`ab46613e {"v":1,"type":"review","id":"e1","device":"device","session":"s1","seq":0,"t":1772496300000,"item":"atMidnight","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`2d5b80c7 {"v":1,"type":"review","id":"e2","device":"device","session":"s2","seq":0,"t":1772470800000,"item":"lapsed","kind":"flashcard","rating":4,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`d74e1d36 {"v":1,"type":"review","id":"e3","device":"device","session":"s3","seq":0,"t":1773097080000,"item":"lapsed","kind":"flashcard","rating":1,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`c51b3909 {"v":1,"type":"review","id":"e4","device":"device","session":"s4","seq":0,"t":1773101280000,"item":"lapsed","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`82ba66d2 {"v":1,"type":"review","id":"e5","device":"device","session":"s5","seq":0,"t":1772596800000,"item":"changed","kind":"flashcard","rating":1,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`1b973483 {"v":1,"type":"undo","id":"e6","device":"device","session":"s6","seq":0,"t":1772596805000,"target":"e5"}`,
    String.raw`97dd95d9 {"v":1,"type":"review","id":"e7","device":"device","session":"s6","seq":1,"t":1772596805000,"item":"changed","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`b5d725bc {"v":1,"type":"review","id":"e8","device":"device","session":"s7","seq":0,"t":1772690400000,"item":"former","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`8483a41e {"v":1,"type":"alias","id":"e9","device":"device","session":"s8","seq":0,"t":1772733600000,"from":"former","to":"edited"}`,
    String.raw`a8804400 {"v":1,"type":"review","id":"e10","device":"device","session":"s9","seq":0,"t":1772809200000,"item":"edited","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`cb87c6e5 {"v":1,"type":"review","id":"e11","device":"device","session":"s10","seq":0,"t":1772690460000,"item":"suspended","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`540d2366 {"v":1,"type":"suspend","id":"e12","device":"device","session":"s10","seq":1,"t":1772690520000,"item":"suspended"}`,
    String.raw`02826333 {"v":1,"type":"review","id":"e13","device":"device","session":"s11","seq":0,"t":1772690580000,"item":"buried","kind":"flashcard","rating":2,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`a4270f98 {"v":1,"type":"bury","id":"e14","device":"device","session":"s11","seq":1,"t":1772690640000,"item":"buried","until":1772712000000}`,
    String.raw`9dc943b9 {"v":1,"type":"review","id":"e15","device":"device","session":"s12","seq":0,"t":1772690700000,"item":"reset","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`ce6487cf {"v":1,"type":"reset","id":"e16","device":"device","session":"s13","seq":0,"t":1772777100000,"item":"reset"}`,
    String.raw`bb277689 {"v":1,"type":"review","id":"e17","device":"device","session":"s13","seq":1,"t":1772777160000,"item":"reset","kind":"flashcard","rating":4,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`71ca5b56 {"v":1,"type":"review","id":"e18","device":"device","session":"s14","seq":0,"t":1772789400000,"item":"late","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`fbe3e12b {"v":1,"type":"review","id":"e19","device":"device","session":"s15","seq":0,"t":1773012600000,"item":"late","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`44025d04 {"v":1,"type":"review","id":"e20","device":"device","session":"s16","seq":0,"t":1773013260000,"item":"late","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`b637dc3e {"v":1,"type":"memory","id":"sync.adopted.mmme8ym80,eaeio0,dpwclc,1njchs,1,0,2,0","device":"device","session":"s17","seq":0,"item":"adopted","t":1772762400000,"memory":{"due":1773626400000,"last":1772762400000,"stability":8.2956,"difficulty":1,"reps":1,"lapses":0,"phase":2,"step":0}}`,
    String.raw``,
  ].join('\n'),
  'ee93a4f5-60cc-47df-af87-e7d1cc0cfb25.snapshot': [
    String.raw`{"v":1,"coverage":{"s0":[0,0],"s1":[0,0],"s2":[0,0],"s3":[0,0],"s4":[0,0],"s5":[0,0],"s6":[0,1],"s7":[0,0],"s8":[0,0],"s9":[0,0],"s10":[0,1],"s11":[0,1],"s12":[0,0],"s13":[0,1],"s14":[0,0],"s15":[0,0],"s16":[0,0],"s17":[0,0]},"files":{"archive-ee93a4f5-60cc-47df-af87-e7d1cc0cfb25.jsonl":4061},"kept":[{"v":1,"type":"alias","id":"e9","device":"device","session":"s8","seq":0,"t":1772733600000,"from":"former","to":"edited"}],"recent":[{"v":1,"type":"review","id":"e4","device":"device","session":"s4","seq":0,"t":1773101280000,"item":"lapsed","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"review","id":"e3","device":"device","session":"s3","seq":0,"t":1773097080000,"item":"lapsed","kind":"flashcard","rating":1,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"review","id":"e20","device":"device","session":"s16","seq":0,"t":1773013260000,"item":"late","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"review","id":"e19","device":"device","session":"s15","seq":0,"t":1773012600000,"item":"late","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"review","id":"e10","device":"device","session":"s9","seq":0,"t":1772809200000,"item":"edited","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"review","id":"e18","device":"device","session":"s14","seq":0,"t":1772789400000,"item":"late","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"review","id":"e17","device":"device","session":"s13","seq":1,"t":1772777160000,"item":"reset","kind":"flashcard","rating":4,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"reset","id":"e16","device":"device","session":"s13","seq":0,"t":1772777100000,"item":"reset"},{"v":1,"type":"review","id":"e15","device":"device","session":"s12","seq":0,"t":1772690700000,"item":"reset","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"bury","id":"e14","device":"device","session":"s11","seq":1,"t":1772690640000,"item":"buried","until":1772712000000},{"v":1,"type":"review","id":"e13","device":"device","session":"s11","seq":0,"t":1772690580000,"item":"buried","kind":"flashcard","rating":2,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"suspend","id":"e12","device":"device","session":"s10","seq":1,"t":1772690520000,"item":"suspended"},{"v":1,"type":"review","id":"e11","device":"device","session":"s10","seq":0,"t":1772690460000,"item":"suspended","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"review","id":"e8","device":"device","session":"s7","seq":0,"t":1772690400000,"item":"former","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"review","id":"e7","device":"device","session":"s6","seq":1,"t":1772596805000,"item":"changed","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"review","id":"e1","device":"device","session":"s1","seq":0,"t":1772496300000,"item":"atMidnight","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"review","id":"e0","device":"device","session":"s0","seq":0,"t":1772495700000,"item":"atMidnight","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"},{"v":1,"type":"review","id":"e2","device":"device","session":"s2","seq":0,"t":1772470800000,"item":"lapsed","kind":"flashcard","rating":4,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}]}`,
    String.raw`lapsed mmmjupzpc,4abk00,5wpwi0,blnzlj,3,1,2,0`,
    String.raw`atMidnight mmm9uj65c,7579c0,c3j87o,3hp2c0,2,0,2,0`,
    String.raw`changed mmmbidcaw,2uvpc0,3tbmog,3i3ty5,1,0,2,0`,
    String.raw`edited mmmf0tpc0,7579c0,c3j87o,3hp2c0,2,0,2,0`,
    String.raw`suspended mmmd24oyo,2uvpc0,3tbmog,3i3ty5,1,0,2,0 smmd25z9c`,
    String.raw`buried mmmd279k0,jag0,24zk8g,8gd5m7,1,0,1,0 bmmd28juo,mmdeydc0`,
    String.raw`reset mmmehqz40,cuyo00,dpwclc,1njchs,1,0,2,0 rmmehpotc`,
    String.raw`adopted mmme8ym80,eaeio0,dpwclc,1njchs,1,0,2,0`,
    String.raw`late mmmiebf1c,ikq2o0,i4sd9m,3hab90,3,0,2,0`,
    String.raw`0cc959b1`,
  ].join('\n'),
  'compacting-0.jsonl': [
    String.raw`a3a8c449 {"v":1,"type":"review","id":"e21","device":"device","session":"compacting","seq":0,"t":1774054800000,"item":"atMidnight","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw`bedca03c {"v":1,"type":"review","id":"e22","device":"device","session":"compacting","seq":1,"t":1774054860000,"item":"fresh","kind":"flashcard","rating":3,"ms":4000,"retention":0.9,"algorithm":"FSRS-6"}`,
    String.raw``,
  ].join('\n'),
};

export const firstGlobalState = {
  'interleave.progress': {
    v: 2,
    items: {
      fresh: 'mmmzmgiqo,2uvpc0,3tbmog,3i3ty5,1,0,2,0',
      atMidnight: 'mmmzmf8g0,1zg0lc0,2dy1fiw,3hab90,3,0,2,0',
      lapsed: 'mmmjupzpc,4abk00,5wpwi0,blnzlj,3,1,2,0',
      late: 'mmmiebf1c,ikq2o0,i4sd9m,3hab90,3,0,2,0',
      former: 'mmmf0tpc0,7579c0,c3j87o,3hp2c0,2,0,2,0',
      edited: 'mmmf0tpc0,7579c0,c3j87o,3hp2c0,2,0,2,0',
      reset: 'mmmehqz40,cuyo00,dpwclc,1njchs,1,0,2,0 rmmehpotc',
      adopted: 'mmme8ym80,eaeio0,dpwclc,1njchs,1,0,2,0',
      buried: 'mmmd279k0,jag0,24zk8g,8gd5m7,1,0,1,0 bmmd28juo,mmdeydc0',
      suspended: 'mmmd24oyo,2uvpc0,3tbmog,3i3ty5,1,0,2,0 smmd25z9c',
      changed: 'mmmbidcaw,2uvpc0,3tbmog,3i3ty5,1,0,2,0',
    },
    devices: {
      device: [1774054860000, 'e22'],
    },
  },
};
