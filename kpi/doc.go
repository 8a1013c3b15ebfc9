// Package kpi holds the indicators of section 6 of the Standard («показатели
// клиентоцентричности»), their tables of stars, and what to do for the next one.
//
// # What is asked
//
// Each indicator has a type of its own for what was counted, so that the counts
// of one cannot be given to another. [For] compiles the tables of an edition
// once; [Stars] and [Explain] say which level the counts earn, and [Next] how
// many more it takes to the next one:
//
//	tables, err := kpi.For(standard.Federal(day))
//	level, err := kpi.Stars(tables, kpi.ScenarioCoverage{InScenarios: 63, Services: 90})
//
// # How a level is found
//
// Shares are two whole numbers and are never turned into a percentage before
// they are compared. A value inside a row of the table as printed takes that
// row. The rows step by a tenth of a per cent, so a value may lie between two
// of them: it is rounded once, half away from zero, and takes the highest level
// whose entry bound it meets. "At least 35 per cent" means what it says and is
// never rounded. Below the first row there is no star, which is an answer; with
// nothing counted there is no data, which is another.
//
// Every decision about the text is a reading: K1 to K26. Those that an agency
// may take otherwise are switches of the edition.
package kpi
