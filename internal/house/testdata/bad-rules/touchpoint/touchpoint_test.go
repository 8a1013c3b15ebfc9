package touchpoint

import "github.com/state-for-people/standard/internal/conformance"

var table = conformance.Table("rules", &rules,
	conformance.Exempt("touchpoint.exempted: severity", "a note is enough here"),
	conformance.Exempt("touchpoint.no-reason: severity", ""))
