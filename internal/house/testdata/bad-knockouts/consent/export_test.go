package consent

var Aliased = &aliased
