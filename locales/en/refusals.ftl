# Why an action is refused, and what to do: refusals-<code>.
refusals-already_hired = This hire is already declared. Open it under Hires.
refusals-not_graduate = This person has not graduated: only graduates are put forward.
refusals-already_referred = This person is already put forward for this opening.
refusals-not_a_reason = Choose a reason from the list.
refusals-already_verified = This company is already verified.
refusals-employer_unverified = This employer is not verified yet: a coordinator must first check its ICE and mandate.
refusals-already_published = This opening is already published.
refusals-closed = This opening is closed: post another one.
refusals-not_published = This opening is not published. Publish it first.
refusals-last_day = The last day for candidates is over, or more than a year away. Change it, then try again.
refusals-full = Every position is filled. Raise the number of positions to go further.
refusals-fewer_than_hired = More people are already hired than this number of positions.
refusals-no_hire = First confirm the hire of a graduate, then close the opening.
refusals-already_declined = This application was declined. Put it back into a stage to continue.
refusals-not_a_stage = Choose a stage of the board; hiring and declining have their own forms.
refusals-already_decided = This hire is already decided. Reload the page.
refusals-not_begun = The contract has not begun: validate the hire from its first day on.
