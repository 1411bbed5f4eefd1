"""Word lists of the definition finders (extract): English words that tell a term, or what it is, from a remark."""

from generator.text.terms import word_set

# No term holds one of these: pronouns, auxiliaries, conjunctions, question words.
CLAUSE_WORDS = word_set(
    """about across after also although am among are around as at be because been before behind being below
    between beyond but by can cannot could did do does down during every everyone everything from had has have he
    her here hers him his how i if into is it its like may me might mine must my never nor not nothing off on or
    our ours out over per same shall she should since so some someone something such than that their them then
    there these they this those though through today too toward towards under until up upon us via was we were what when
    where whether which while who whom whose why will with within without would yet you your yours"""
)
# A term does not begin with one of these; a phrase that does is a remark about this case, not a name.
OPENING_WORDS = word_set(
    """actual additional all alternative another any available best better both certain clear common complex correct
    current different each early easy effective efficient enormous either entire essential even few fewer fewest final
    find first following former full future general good great half hard huge important improved increased increasing
    initial insurmountable interesting just key last later latest less little main major many massive more most much
    multiple neither new next no notable note obvious old one only original other others overall own particular
    perfect popular possible potential previous primary prominent proper rather read real recent relevant right rising
    second see several short significant similar simple simply single small specific strong successful sure third
    three top total tremendous true two typical ultimate unlike upcoming usual various vast watch whole wrong"""
)
# Participles that say how things stand here: `existing rules`, not `floating docks`.
REMARK_PARTICIPLES = word_set(
    """changing continuing emerging existing following growing increasing lasting leading missing ongoing outstanding
    promising remaining resulting rising surrounding underlying"""
)
# Words that end phrases about a text or a case: `one example`, `the main reason`.
GENERIC_WORDS = word_set(
    """ability addition advantage aim amount answer approach area article aspect attempt attention author basis
    beginning benefit bit case cause chance change chapter choice combination concern conclusion consequence
    contrast day decade decision detail development difference difficulty disadvantage discussion document
    downside drawback driver effect effort element end example exception experience explanation fact factor
    feature figure file finding focus form goal guess guide hope idea impact implication importance improvement
    increase instance intent interest issue item job key kind lack lesson level life line link list look lot
    majority minority
    mechanism method mind minute mission mistake moment month motivation name need news note number objective one
    opportunity option order outcome output page paper part people person perspective piece place plan point
    portion position possibility post practice presence priority problem process program progress project proposal
    purpose question rate reality reason recommendation region relationship requirement response responsibility
    result rise risk role section sense series set share shift side sign situation size solution sort source stage
    start state statement step story strategy structure success suggestion support table talk task team tension
    term test thing thought thread time tip today topic tradeoff trend trick truth tutorial type understanding
    update use user value variety version view way week weight while work world year yesterday"""
)
# What is said of a term, when it is praise, blame or weight instead of a meaning.
EVALUATIONS = word_set(
    """acceptable amazing awesome bad beautiful best better big bit brilliant central challenging clear clever common
    compelling complex complicated convenient cool core critical crucial dangerous delicate difficult easier easy
    effective essential excellent exciting fantastic fascinating favorite favourite fine fun fundamental good great
    handy hard helpful huge important incredible indispensable integral interesting invaluable key large little loved
    lovely main major maximum minimum multifaceted neat necessary new nice nightmare obvious perfect pivotal
    pleasure popular powerful pretty primary promising quite real really reasonable rough safe serious significant
    simple solid strong successful terrible tough tricky ultimate unfortunate unique useful valuable very viable
    vital welcome wonderful worse worst wrong"""
)
# `X is a challenge`: true of many things, the meaning of none.
EMPTY_KINDS = word_set(
    """accomplishment achievement advantage answer aspect attempt backbone barrier battle beacon benefit bit blessing
    bottleneck burden case catalyst cause challenge champion change choice commitment compass concern consequence
    cornerstone couple curse day deal default defender delight detail deterrent disadvantage driver duty ear effort
    element enabler evidence example exception eye fact fan favorite feature fight first focus foundation friend
    frontier fuel gateway gift glue goal goldmine guardian half hallmark handful heart hobby hurdle idea improvement
    ingredient instance issue joke journey key keystone lesson lifeline limitation lot luxury majority matter milestone
    mistake moment muscle must mystery necessity need nightmare nod obstacle one opportunity option outcome person
    phenomenon pillar pleasure possibility powerhouse prerequisite priority privilege problem proof question reality
    reason recipe reflection reminder requirement response responsibility result risk springboard staple story subject
    success tale task tech testament thing threat time topic tradeoff treasure turn way week win winner work workhorse
    year"""
)
# Kinds of words: `a term for …` gives the meaning, `a term that the law does not define` is a remark.
WORD_KINDS = word_set("expression name phrase term word")
# Kinds only when a relative clause follows: `a request that …` says what it is, `a request for money` does not.
CLAUSE_KINDS = word_set(
    """decision discussion extension factor game indication investment number part point request sign step strategy
    symbol"""
)
# Kinds that have no plural and no article: `organic matter that …`; nouns of the endings below do too.
MASS_KINDS = word_set(
    """art code coal content data energy equipment fabric food gas glass hardware heat help information knowledge law
    light liquid malware material matter metal money music paper power property restraint rock sand snow
    software soil space text trade traffic violence waste water"""
)
MASS_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ity", "ship", "ness", "ism", "age", "acy", "ware", "ure")
# Books and the like: what a title in italics names is no term.
WORK_KINDS = word_set(
    """album article book chapter episode essay film installment journal magazine memoir movie newspaper novel
    poem report song talk"""
)
# What takes place on a day: with a number in the sentence it is news, no meaning.
EVENT_KINDS = word_set("celebration competition conference event exhibition festival meeting meetup session workshop")
# What a person is: who somebody is belongs to no glossary.
PERSON_KINDS = word_set(
    """activist actor ally artist assistant attorney author brother chair character chef child citizen coach consultant
    contributor coordinator creator criminal daughter designer developer diplomat director editor employee engineer
    expert exporter farmer father fellow founder friend guardian hacker head historian husband importer inventor
    journalist lawyer lead leader lecturer maintainer man manager mathematician member minister mother musician nurse
    officer owner parent people person philosopher physicist pioneer player poet politician president professor
    programmer researcher scholar scientist secretary singer sister son specialist statistician steward strategist
    student teacher
    technologist trader veteran volunteer wife woman worker writer"""
)
# What everybody wants or fears: what it `means` is advice.
VIRTUES = word_set(
    """change courage excellence failure freedom friendship growth happiness leadership love loyalty maturity peace
    progress quality respect responsibility safety success trust victory wisdom"""
)
# What a place is: where something lies belongs to no glossary unless the subject is a kind of place.
PLACE_KINDS = word_set(
    """bay borough canyon capital city coast commune continent country county desert district forest harbour hill hotel
    island lake mountain municipality museum neighbourhood ocean park peninsula province river sea square state street
    suburb town valley village volcano"""
)
# `X is the process of …`: nouns that begin a meaning after `the`; nouns of these endings do too.
MEANING_NOUNS = word_set(
    """ability act amount application area arrangement art attempt band belief body branch capacity chain change
    clean-up collection concept condition control cost covering craft decline degree depth difference discipline
    distance disturbance doctrine duration energy exchange extent fact fall feeling field figure flow force form
    fraction freedom frequency group growth height idea indication inside interval language law layer leave length
    line list loss making mass maximum means measure method minimum movement name number obligation onset order
    part path pattern percentage period philosophy point portion position power practice presence price principle
    probability procedure process product property proportion quality range rate ratio region remainder removal
    right rise rule science sequence set share space speed spread state study substance sum surface system
    technique temperature tendency term theory time trade transfer type unit use value view volume way weight width
    word work"""
)
# `The X is a rule by which …`: a notion, and not one thing of this text.
NOTIONS = word_set(
    """act action arrangement clause concept convention doctrine duty freedom law means measure method norm obligation
    practice principle procedure process provision right rule system technique test theory use"""
)
MEANING_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ity", "ship", "ness", "ing", "ism", "al", "ure")
# What joins a kind to its difference: `a tool that …`, `an agreement between …`, `a body of …`.
DIFFERENCE_WORDS = word_set(
    """about above across after against along among around at before behind below beneath between beyond built by
    combining comprising consisting containing covering describing during east enabling for found from given
    governing held helping holding in including inside into joining kept known linking made meant north of offering
    on operating out outside over providing representing responsible run running sent set setting showing similar
    sitting so south spoken supporting taken that through to toward towards under using west when where whereby
    which who whose with within without written"""
)
# Finite verbs that close the subject of a sentence.
FINITE_VERBS = word_set(
    """accelerate accelerates act acts add adds aim aims allow allows appear appears are arise arises ask asks
    attract attracts became become becomes began begin begins bring brings call calls came can cause causes change
    changes combine combines come comes compel compels consist consists contribute contributes could cover covers
    create creates deal deals define defines depend depends describe describes determine determines differ differs
    do does drive drives emerge emerges enable enables encompass encompasses encourage encourages ensure ensures
    exemplifies exemplify exist exists face faces facilitate facilitates follow follows force forces form forms
    foster fosters gave give gives go goes govern governs grow grows had has have help helps highlight highlights
    hold holds impact impacts improve improves include includes increase increases influence influences involve
    involves is keep keeps lead leads leave leaves led let lets lie lies made make makes may mean means might must
    need needs occur occurs offer offers often operate operates play plays pose poses prevent prevents produce
    produces promote promotes prompt prompts protect protects provide provides reduce reduces refer refers reflect
    reflects relies rely remain remains represent represents require requires rest rests result results rose run
    runs seek seeks serve serves set sets shape shapes should show shows stand stands strengthen strengthens
    support supports take takes tend tends took turn turns undermine undermines use uses was were will work works
    would"""
)
# What opens a sentence without being its subject, before a comma.
SENTENCE_OPENERS = word_set(
    """above additionally afterwards also alternatively basically below briefly broadly but consequently
    conversely currently earlier essentially eventually finally first formally fortunately furthermore generally
    hence here historically hopefully however indeed initially instead interestingly ironically last lastly later
    likewise luckily meanwhile moreover naturally nevertheless next no nonetheless nowadays obviously ok okay once
    originally otherwise overall please previously recently sadly second similarly simply sometimes soon
    specifically still subsequently sure surely surprisingly thankfully then therefore third thus today together
    tomorrow too traditionally typically ultimately unfortunately usually well whereas yes yesterday yet"""
)
# Verbs that tell what happened to a body or an agreement, not what it is for.
EVENT_VERBS = word_set(
    """announced appeared began broke became brought came celebrated changed closed collapsed died dissolved ended
    entered expanded expired failed fell got grew had has joined lapsed lasted lost merged met moved opened passed
    reached received remained remains rose saw shut split started survived took turned voted won"""
)
# What a named thing may be an example of.
CATEGORIES = word_set(
    """accord act agency agreement alliance association authority bank bloc body charter coalition code commission
    committee community compact company conference convention corporation council court database declaration
    department directive federation firm forum foundation framework fund group initiative institute institution
    instrument journal language law library ministry mission network office organisation organization pact
    partnership platform policy principle program programme project protocol publication regime register
    regulation resolution rule scheme school service society standard statute summit system technology test tool
    treaty tribunal union university"""
)
# What is said of a whole clause: `they sailed at night, a feat that …`, `they grew – an increase of …`.
OF_A_CLAUSE = word_set(
    """achievement assertion assumption attempt claim contention decision fact feat figure move outcome record result
    sight sign spectacle subject trend view"""
)
# With `a`, an event or what a clause leads to.
CHANGES = word_set(
    """decline decrease departure drop fall growth improvement increase jump percentage reduction rise situation status
    surge"""
)
