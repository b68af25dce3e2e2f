# Openings, applications, hires, employers.
hiring-openings-employer = My openings
hiring-openings-coordinator = Openings
hiring-openings-lead-employer = Your openings, the candidates put forward for them, and those waiting for an answer.
hiring-openings-lead-coordinator = What verified employers have published: put your graduates forward.
hiring-new-opening = New opening
hiring-to-validate = Hires to validate
hiring-employers = Employers
hiring-employers-lead = A verified employer publishes openings, and its confirmation of a hire is a proof.
hiring-new-employer = Add an employer
hiring-new-employer-lead = The ICE is checked as you enter it. The employer is still to be verified.
hiring-search = Title, city or skill
hiring-search-employer = Name or ICE
hiring-state = State
hiring-region = Region
hiring-track = Track
hiring-opening = Opening
hiring-employer = Employer
hiring-place = Place
hiring-positions = Positions
hiring-candidates = Candidates
hiring-candidates-none = Without candidate
hiring-until = Apply until
hiring-contract = Contract
hiring-salary = Gross monthly salary
hiring-start = Start
hiring-pages = Pages of the list
hiring-first-page = Start of the list
hiring-see-all = See all
hiring-nothing-found = Nothing found
hiring-nothing-found-text = No row matches these filters.
hiring-no-opening = No opening yet
hiring-no-opening-text = Describe a position: coordinators will put their graduates forward.
hiring-no-published = Nothing published
hiring-no-published-text = Openings of verified employers will show here.
hiring-filled = { $n ->
    [one] { $n } filled
   *[other] { $n } filled
}
hiring-unanswered = { $n ->
    [one] { $n } without answer
   *[other] { $n } without answer
}
hiring-positions-filled = { $filled ->
    [0] { $n }
    [one] { $n }, { $filled } filled
   *[other] { $n }, { $filled } filled
}
hiring-comma = ,
hiring-remote = { $n ->
    [one] { $n } day a week from home
   *[other] { $n } days a week from home
}
hiring-salary-range = { $min } to { $max }
hiring-salary-from = from { $min }
hiring-salary-to = up to { $max }
hiring-unsaid = not stated
hiring-soonest = as soon as possible
hiring-wanted = Profile wanted
hiring-status-draft = Draft
hiring-status-open = Published
hiring-status-expired = Expired
hiring-status-closed = Closed
hiring-unverified-title = Your company is not verified yet
hiring-unverified-text = You may prepare openings; they can be published once a coordinator has verified the ICE and the mandate.
hiring-publish = Publish
hiring-edit = Edit
hiring-close = Close the opening
hiring-closed-filled_by_graduates = Closed: filled by our graduates.
hiring-closed-filled_otherwise = Closed: filled otherwise.
hiring-closed-cancelled = Closed: cancelled.
hiring-draft-text = Only your company sees this draft. Publish it to receive candidates.
hiring-expired-text = The last day is over: nobody else is put forward. Candidates already received may still be hired; change the date to prolong.
hiring-applications-employer = { $n ->
    [0] No application
    [one] { $n } application
   *[other] { $n } applications
}
hiring-applications-coordinator = { $n ->
    [0] None of your graduates is put forward
    [one] { $n } of your graduates is put forward
   *[other] { $n } of your graduates are put forward
}
hiring-awaiting = { $n ->
    [one] { $n } waits for an answer
   *[other] { $n } wait for an answer
}
hiring-answer-by = Answer promised by { $date } at the latest:
hiring-answer-why = { $n ->
    [one] Without an answer within { $n } day, the coordinator offers these candidates to other employers.
   *[other] Without an answer within { $n } days, the coordinator offers these candidates to other employers.
}
hiring-views = Views of the applications
hiring-view-board = Board
hiring-view-list = List
hiring-view-declined = Declined
hiring-nobody-board = No candidate.
hiring-nobody-list = No candidate under way.
hiring-nobody-declined = Nobody was declined.
hiring-lane-received = Received
hiring-lane-shortlisted = Shortlisted
hiring-lane-interview = Interview
hiring-lane-offered = Offer and hire
hiring-stage-received = Received
hiring-stage-shortlisted = Shortlisted
hiring-stage-interview = Interview
hiring-stage-offered = Offer made
hiring-stage-hired = Hire confirmed
hiring-stage-declined = Declined
hiring-decline-profile = Skills do not match
hiring-decline-experience = Not enough experience
hiring-decline-interview = Interview or test not conclusive
hiring-decline-terms = No agreement on salary or contract
hiring-decline-place = Place or mobility
hiring-decline-withdrew = The candidate gave up
hiring-decline-unreachable = The candidate could not be reached
hiring-decline-filled = Position given to another candidate
hiring-decline-opening_closed = Opening closed before an answer
hiring-card-line = { $sex ->
    [F] { $track }, { $region } · graduate
   *[other] { $track }, { $region } · graduate
}
hiring-late = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
}
hiring-reply-within = { $n ->
    [0] Answer expected today
    [one] Answer within { $n } day
   *[other] Answer within { $n } days
}
hiring-received-on = Received on { $date }
hiring-confirmed-on = Hire confirmed on { $date }
hiring-card-hire = { $kind }, starting { $date }. The coordinator must still validate.
hiring-card-validated = { $kind }, starting { $date }. Validated by the coordinator.
hiring-card-refused = Hire refused by the coordinator:
hiring-see-hire = See the hire
hiring-see-more = { $n ->
    [one] See the other application
   *[other] See the { $n } others
}
hiring-candidate = Candidate
hiring-training = Training
hiring-stage = Stage
hiring-received = Received on
hiring-promised = Answer promised
hiring-reason = Reason
hiring-confirm-title = Confirm a hire
hiring-confirm-lead = This counts in the insertion rate. The coordinator sees it; the ministry sees totals only.
hiring-hired-person = Person hired
hiring-contract-kind = Kind of contract
hiring-starts-on = First day
hiring-date-hint = Day/month/year, for example 01/03/2024
hiring-job-title = Job title
hiring-hours = Hours a week
hiring-weeks = Weeks it is meant to last
hiring-weeks-hint = For a contract of limited duration. Leave empty for an open-ended one.
hiring-monthly-salary = Gross monthly salary (MAD)
hiring-confirm = Confirm the hire
hiring-refer-title = Put a graduate forward
hiring-refer-lead = { $n ->
    [one] The employer promises an answer within { $n } day.
   *[other] The employer promises an answer within { $n } days.
}
hiring-find-graduate = Beginning of a name or of a cohort code
hiring-refer = Put forward
hiring-waiting-elsewhere = { $n ->
    [one] { $n } other application under way
   *[other] { $n } other applications under way
}
hiring-no-graduate = Nobody to put forward here. Search by name or cohort.
hiring-what-now = What comes next
hiring-what-now-employer = A hire is confirmed here as soon as a candidate is under way on a published opening.
hiring-what-now-coordinator = This opening takes no more candidates.
hiring-history = History of the opening
hiring-somebody = a candidate
hiring-step-opening-draft = Draft saved
hiring-step-opening-edit = Opening changed
hiring-step-opening-publish = Opening published
hiring-step-opening-close = Opening closed
hiring-step-application-refer = Application received: { $name }
hiring-step-application-move = { $name }: { $stage }
hiring-step-application-decline = Application declined: { $name }
hiring-step-placement-confirm = Hire confirmed by the employer: { $name }
hiring-step-placement-validate = Hire validated by the coordinator: { $name }
hiring-step-placement-refuse = Hire refused by the coordinator: { $name }
hiring-edit-title = Edit “{ $title }”
hiring-form-lead = One minute is enough; everything can be changed until the opening is closed.
hiring-conflict-text = Somebody saved another version while you were typing. What you typed is kept below; saving it replaces the other version.
hiring-conflict-versions = Both versions
hiring-field = Field
hiring-yours = What you typed
hiring-saved = Saved meanwhile
hiring-field-title = Job title
hiring-field-track = Track wanted
hiring-field-contract = Kind of contract
hiring-field-positions = Number of positions
hiring-field-region = Region
hiring-field-city = City
hiring-field-remote_days = Days a week from home
hiring-field-salary_min = Least gross monthly salary (MAD)
hiring-field-salary_max = Most gross monthly salary (MAD)
hiring-field-skills = Skills
hiring-field-starts_on = First day
hiring-field-expires_on = Last day for candidates
hiring-field-reply_days = Days promised for an answer
hiring-field-description = Description
hiring-track-hint = Graduates of this track are proposed first.
hiring-any-track = Every track
hiring-choose = Choose
hiring-salary-hint = For example 6500
hiring-skills-hint = Separated by commas, for example JavaScript, React
hiring-start-hint = For example 01/03/2024; leave empty for “as soon as possible”
hiring-reply-hint = Between 1 and 60. Your answers within these days are tracked.
hiring-save-draft = Save the draft
hiring-closing-title = Close “{ $title }”
hiring-closing-lead = { $n ->
    [0] Nobody waits for an answer.
    [one] { $n } waiting candidate will learn that the opening is closed.
   *[other] { $n } waiting candidates will learn that the opening is closed.
}
hiring-closing-reason = How does this opening end?
hiring-close-filled_by_graduates = Filled by our graduates
hiring-close-filled_otherwise = Filled otherwise
hiring-close-cancelled = Cancelled
hiring-closing-hired = { $n ->
    [0] No hire is confirmed on this opening.
    [one] { $n } hire is confirmed on this opening.
   *[other] { $n } hires are confirmed on this opening.
}
hiring-cohort = Cohort
hiring-graduated-on = Graduated on
hiring-answered = First answer
hiring-contact = Contact
hiring-contact-later = Contact details show as soon as you take the application further.
hiring-contact-none = No contact details recorded.
hiring-answer = Answer
hiring-decline-why = Reason, if the candidate is declined
hiring-decline = Decline
hiring-hires-employer = Hires
hiring-hires-coordinator = Confirmed hires
hiring-hires-lead-employer = The hires you confirmed, and what the coordinator decided.
hiring-hires-lead-coordinator = A validated hire becomes a situation proved by the employer, and moves the rate.
hiring-hire-confirmed = To validate
hiring-hire-validated = Validated
hiring-hire-refused = Refused
hiring-confirmed = Confirmed on
hiring-decided = Decided on
hiring-no-hire = No hire
hiring-no-hire-employer = Confirm a hire from the page of its opening.
hiring-no-hire-coordinator = Hires confirmed by the employers of your graduates will show here.
hiring-hire-of = Hire of { $name }
hiring-for-weeks = { $n } weeks intended
hiring-validated-title = Hire validated
hiring-validated-text = Situation no. { $number } of the learner, proved by the employer (E2) as of { $date }.
hiring-in-field-yes = The job is in the field of the training.
hiring-in-field-no = The job is outside the field of the training.
hiring-refused-title = Hire refused
hiring-refused-text = Correct it and confirm again:
hiring-pending-text = The coordinator must still validate this hire.
hiring-not-begun = The contract begins on { $date }: an announced hire is validated from that day on.
hiring-validate-title = Validate
hiring-validate-lead = The hire becomes a situation of the learner, proved by the employer as of { $date }.
hiring-in-field = Is the job in the field of the training?
hiring-validate = Validate the hire
hiring-refuse-title = Refuse
hiring-refuse-lead = The employer reads the reason and may correct.
hiring-refuse-reason = Reason
hiring-refuse = Refuse the hire
hiring-ice = ICE
hiring-sector = Sector
hiring-name-latin = Name in Latin script
hiring-name-ar = Name in Arabic
hiring-verified = Verified
hiring-unverified = To verify
hiring-verified-on = Verified on
hiring-verification = Verification
hiring-verification-own = A coordinator verifies the ICE and the mandate. Until then your openings stay drafts.
hiring-verification-text = Check the ICE and the mandate of whoever speaks for the employer. Once verified it publishes openings, and its confirmations are proofs.
hiring-verify = Mark as verified
hiring-edit-company = Edit my company
hiring-edit-company-lead = Another ICE or name calls for a new verification.
hiring-company-name = Company name
hiring-company-name_ar = Company name in Arabic
hiring-company-ice = ICE
hiring-company-sector = Sector
hiring-company-region = Region
hiring-company-city = City
hiring-company-contact_name = Contact person
hiring-company-contact_email = E-mail address
hiring-company-contact_phone = Telephone
hiring-ice-hint = 15 digits, for example 999000001000075
hiring-phone-hint = For example 06 85 00 00 01
hiring-done-drafted = Draft saved.
hiring-done-published = Opening published.
hiring-done-edited = Opening changed.
hiring-done-closed = Opening closed.
hiring-done-referred = Graduate put forward. The employer has received the application.
hiring-done-moved = Stage changed.
hiring-done-declined = Application declined.
hiring-done-confirmed = Hire confirmed. The coordinator must still validate.
hiring-done-validated = Hire validated: the rate takes it into account.
hiring-done-refused = Hire refused. The employer reads the reason.
hiring-done-company = Company changed.
hiring-done-registered = Employer added. It is still to be verified.
hiring-done-verified = Employer verified.
hiring-column-title = Title
hiring-meaning-title = Job title
hiring-column-employer = Employer
hiring-meaning-employer = Employer that offers or hires
hiring-column-status = State
hiring-meaning-status = draft, open, expired or closed
hiring-column-contract = Contract
hiring-meaning-contract = Code of the contract kind
hiring-column-track = Track
hiring-meaning-track = Code of the track wanted, blank for any
hiring-column-region = Region
hiring-meaning-region = HCP code of the region
hiring-column-city = City
hiring-meaning-city = City
hiring-column-positions = Positions
hiring-meaning-positions = People wanted
hiring-column-hired = Filled
hiring-meaning-hired = Hires confirmed or validated
hiring-column-applications = Applications
hiring-meaning-applications = Graduates put forward
hiring-column-unanswered = Without answer
hiring-meaning-unanswered = Applications received without a first answer
hiring-column-expires_on = Last day
hiring-meaning-expires_on = Last day for candidates
hiring-column-person = Person
hiring-meaning-person = Given name and family name
hiring-column-cohort = Cohort
hiring-meaning-cohort = Code of the cohort
hiring-column-job_title = Job title
hiring-meaning-job_title = Job title
hiring-column-starts_on = Start
hiring-meaning-starts_on = First day of the contract
hiring-column-confirmed_on = Confirmed on
hiring-meaning-confirmed_on = Day the employer confirmed
hiring-column-state = State
hiring-meaning-state = confirmed, validated or refused
hiring-column-ice = ICE
hiring-meaning-ice = Common identifier of the firm
hiring-column-name = Name
hiring-meaning-name = Name of the firm
hiring-column-sector = Sector
hiring-meaning-sector = Code of the sector
hiring-column-verified = Verified
hiring-meaning-verified = yes or no
