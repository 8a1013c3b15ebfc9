package touchpoint

import "github.com/state-for-people/standard"

// AppDemands are what a mobile app has and does beside the demands on portals.
var AppDemands = standard.List[Demand]{
	Key: "touchpoint.app-demands", Title: standard.Text{RU: "что должно быть у приложения", EN: "what an app has"},
	Rows: []standard.Row[Demand]{
		{Code: "platforms", Clause: standard.Cite("people-2022:4.6.2.2/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: apps, Lack: standard.Finding{
			Code: "touchpoint.lacks-platforms", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.2.2/s1"),
			Text: standard.Text{RU: "приложение работает не на всех основных платформах", EN: "the app does not run on the main platforms"},
			Mend: standard.Text{RU: "выпустите приложение для основных платформ", EN: "release the app for the main platforms"}}}},
		{Code: "platform_updates", Clause: standard.Cite("people-2022:4.6.2.2/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: apps, Lack: standard.Finding{
			Code: "touchpoint.lacks-platform-updates", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.2.2/s2"),
			Text: standard.Text{RU: "приложение не успевает за обновлениями платформ", EN: "the app is not adapted to updates of the platforms"},
			Mend: standard.Text{RU: "обновляйте приложение вместе с платформами", EN: "update the app together with the platforms"}}}},
		{Code: "public_download", Clause: standard.Cite("people-2022:4.6.2.3/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: apps, Lack: standard.Finding{
			Code: "touchpoint.lacks-public-download", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.2.3/s1"),
			Text: standard.Text{RU: "скачать приложение может не каждый", EN: "not everybody can download the app"},
			Mend: standard.Text{RU: "откройте приложение для всех", EN: "open the app to everybody"}}}},
		{Code: "free_download", Clause: standard.Cite("people-2022:4.6.2.3/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: apps, Lack: standard.Finding{
			Code: "touchpoint.lacks-free-download", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.2.3/s2"),
			Text: standard.Text{RU: "приложение платное", EN: "the app is not free of charge"},
			Mend: standard.Text{RU: "сделайте приложение бесплатным", EN: "make the app free"}}}},
		{Code: "push", Clause: standard.Cite("people-2022:4.6.2.5/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: apps, Lack: standard.Finding{
			Code: "touchpoint.lacks-push", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.2.5/s1"),
			Text: standard.Text{RU: "нет личных уведомлений, которые открывают приложение", EN: "there are no personal notices that open the app"},
			Mend: standard.Text{RU: "добавьте личные всплывающие уведомления", EN: "add personal push notices"}}}},
		{Code: "push_categories", Clause: standard.Cite("people-2022:4.6.2.5/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: apps, Lack: standard.Finding{
			Code: "touchpoint.lacks-push-categories", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.2.5/s2"),
			Text: standard.Text{RU: "уведомления не разделены на три вида", EN: "push notices are not divided into three categories"},
			Mend: standard.Text{RU: "разделите уведомления: о содержании, об операциях, о действиях", EN: "divide the notices: content, transactional, trigger"}}}},
		{Code: "push_frequency", Clause: standard.Cite("people-2022:4.6.2.6/s1"), Modality: standard.ModalityMust, Value: Demand{Kinds: apps, Lack: standard.Finding{
			Code: "touchpoint.lacks-push-frequency", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.2.6/s1"),
			Text: standard.Text{RU: "клиент не выбирает, как часто получать уведомления", EN: "clients cannot set how often notices come"},
			Mend: standard.Text{RU: "дайте настроить частоту", EN: "let clients set the frequency"}}}},
		{Code: "push_choice", Clause: standard.Cite("people-2022:4.6.2.6/s2"), Modality: standard.ModalityMust, Value: Demand{Kinds: apps, Lack: standard.Finding{
			Code: "touchpoint.lacks-push-choice", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.2.6/s2"),
			Text: standard.Text{RU: "клиент не выбирает виды уведомлений", EN: "clients cannot choose the categories of notices"},
			Mend: standard.Text{RU: "дайте выбрать виды уведомлений", EN: "let clients choose the categories"}}}},
		{Code: "push_off", Clause: standard.Cite("people-2022:4.6.2.6/s3"), Modality: standard.ModalityMust, Value: Demand{Kinds: apps, Lack: standard.Finding{
			Code: "touchpoint.lacks-push-off", Severity: standard.SeverityObligation, Clause: standard.Cite("people-2022:4.6.2.6/s3"),
			Text: standard.Text{RU: "уведомления нельзя отключить совсем", EN: "notices cannot be switched off completely"},
			Mend: standard.Text{RU: "добавьте полное отключение", EN: "let clients switch them all off"}}}},

		{Code: "platforms", Clause: standard.Cite("people-2022-brief:mobile/2"), Modality: standard.ModalityMust},
		{Code: "public_download", Clause: standard.Cite("people-2022-brief:mobile/3"), Modality: standard.ModalityMust},
		{Code: "free_download", Clause: standard.Cite("people-2022-brief:mobile/3"), Modality: standard.ModalityMust},
		{Code: "push", Clause: standard.Cite("people-2022-brief:mobile/5"), Modality: standard.ModalityMust},
		{Code: "push_off", Clause: standard.Cite("people-2022-brief:mobile/6"), Modality: standard.ModalityMust},
		{Code: "push_frequency", Clause: standard.Cite("people-2022-brief:mobile/6"), Modality: standard.ModalityMust},
		{Code: "push_choice", Clause: standard.Cite("people-2022-brief:mobile/6"), Modality: standard.ModalityMust},
		{Code: "platforms", Clause: standard.Cite("concept:VI.2(2)"), Modality: standard.ModalityMust},
		{Code: "public_download", Clause: standard.Cite("concept:VI.2(3)"), Modality: standard.ModalityMust},
		{Code: "free_download", Clause: standard.Cite("concept:VI.2(3)/s2"), Modality: standard.ModalityMust},
		{Code: "push", Clause: standard.Cite("concept:VI.2(5)"), Modality: standard.ModalityMust},
		{Code: "push_off", Clause: standard.Cite("concept:VI.2(6)"), Modality: standard.ModalityMust},
		{Code: "push_frequency", Clause: standard.Cite("concept:VI.2(6)/s2"), Modality: standard.ModalityMust},
		{Code: "push_choice", Clause: standard.Cite("concept:VI.2(6)/s3"), Modality: standard.ModalityMust},
		{Code: "platforms", Clause: standard.Cite("touchpoint-list:3.2.2(2)"), Modality: standard.ModalityMay},
		{Code: "public_download", Clause: standard.Cite("touchpoint-list:3.2.2(3)"), Modality: standard.ModalityMust},
		{Code: "free_download", Clause: standard.Cite("touchpoint-list:3.2.2(3)/s2"), Modality: standard.ModalityMust},
		{Code: "push", Clause: standard.Cite("touchpoint-list:3.2.2(5)"), Modality: standard.ModalityMay},
		{Code: "push_off", Clause: standard.Cite("touchpoint-list:3.2.2(6)"), Modality: standard.ModalityMay},
		{Code: "push_frequency", Clause: standard.Cite("touchpoint-list:3.2.2(6)/s2"), Modality: standard.ModalityMay},
		{Code: "push_choice", Clause: standard.Cite("touchpoint-list:3.2.2(6)/s3"), Modality: standard.ModalityMay},
	},
}
