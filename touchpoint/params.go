package touchpoint

import "github.com/state-for-people/standard"

// Params returns the handles of this package, for decoding overlays.
func Params() []standard.Parameter {
	ps := []standard.Parameter{&FirstReplyWithin, &DayNoticeBefore, &TwoHourNoticeBefore, &WaitWithin}
	for i := 1; i < len(MentionWithin); i++ {
		ps = append(ps, &MentionWithin[i], &RequestWithin[i])
	}
	for i := range kindChannels {
		ps = append(ps, &kindChannels[i].Channel)
	}
	return ps
}
