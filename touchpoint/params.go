package touchpoint

import "github.com/state-for-people/standard"

// Params returns the handles of this package, for decoding overlays.
func Params() []standard.Parameter {
	ps := []standard.Parameter{
		&FirstReplyWithin, &DayNoticeBefore, &TwoHourNoticeBefore, &WaitWithin, &ListPublishedWithin,
		&FlashesAtMost, &ScreenWidth, &ScreenHeight, &LowerPriorityRoundTheClock, &PhoneRoundTheClockFrom, &TransfersAtMost,
		&ScreenDemands, &AppDemands, &TalkDemands, &OfficeDemands,
		&StopWithin, &AccessibleParkingPercent, &AccessibleParkingLeast,
		&ReceptionDecided, &ParkingProvided, &RampsProvided, &DigitalOffered, &OfflineOffered,
	}
	for i := range mentionWithin {
		ps = append(ps, &mentionWithin[i], &requestWithin[i])
	}
	for i := range kindChannels {
		ps = append(ps, &kindChannels[i].Channel)
	}
	return ps
}
