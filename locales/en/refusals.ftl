# Why an action is refused, and what to do: refusals-<code>.
refusals-already_hired = This hire is already declared. Open it under Hires.
refusals-not_graduate = This person has not graduated: only graduates are put forward.
refusals-already_referred = This person is already put forward for this opening.
refusals-not_a_reason = Choose a reason from the list.
refusals-already_verified = This company is already verified.
