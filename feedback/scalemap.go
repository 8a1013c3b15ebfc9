package feedback

// MapID is the code of a [Map] in one version: "smileys-4@1".
type MapID string
