namespace MediaCourse.Text.Sentences;

/// <summary>The word lists that decide where form alone does not.</summary>
internal static class Vocabulary
{
    /// <summary>
    /// Words that often begin a sentence and, written with a capital, seldom stand inside a name: after an
    /// abbreviation, one of these means that the full stop ended a sentence.
    /// </summary>
    public static WordSet Starters { get; } = new(
        """
        the a an this that these those it its he his him she her they their them we our us you your i my me who whom whose what
        which where when why how there here
        in on at by for from with without within of to into onto over under between among amid against about around across
        behind beyond during despite besides throughout toward towards until till since after before below above along upon
        via per like unlike
        and but or nor so yet if as because although though while whereas unless whether once
        is are was were am be been do does did has have had can could will would should shall must might
        not no never none nothing neither either both each every all any some many most much more several few fewer less
        other others another such same one two three four five six seven eight nine ten half
        also even still just only already again too then now today yesterday tomorrow later earlier soon meanwhile
        however moreover furthermore nevertheless nonetheless therefore thus hence instead indeed rather perhaps maybe
        overall finally recently currently eventually ultimately similarly specifically according additionally
        apparently obviously clearly certainly separately previously elsewhere otherwise
        mr mrs ms miss dr nobody everyone everybody someone anyone everything something anything
        let please yes well oh ok okay thanks thank people officials analysts critics experts investors traders economists
        sales shares prices stocks sources police authorities
        didn doesn isn wasn aren weren won couldn wouldn shouldn
        """);

    /// <summary>
    /// First words strong enough to believe in when their sentence starts without a capital, as in comments.
    /// </summary>
    public static WordSet LowerCaseStarters { get; } = new(
        "i i'm i've i'd i'll it it's he he's she she's they they're we we're you you're but this that's there there's the so if what why how who my");

    /// <summary>Verbs that tie a quotation to its speaker: "… ?" Mr. Lee asked.</summary>
    public static WordSet SpeechVerbs { get; } = new(
        """
        said says say asked asks ask told added adds replied replies answered wondered wonders exclaimed cried shouted
        yelled screamed whispered muttered murmured mused quipped joked demanded inquired snapped retorted responded
        wrote writes recalled recalls thought declared insisted continued observed remarked called
        """);

    /// <summary>Prepositions that open a sentence with a time: "At 5 p.m. Mr. Lee …".</summary>
    public static WordSet TimePrepositions { get; } = new("at by around about on from until till before after since shortly just");

    /// <summary>Verb forms that show that the word before them is a subject.</summary>
    public static WordSet SubjectVerbs { get; } = new(
        "has had is was are were will would could can may says said also did does have plans plan expects makes sells declined fell rose reported announced agreed owns operates wasn weren didn hasn isn won wouldn couldn");

    /// <summary>What may follow a time of day within its sentence.</summary>
    public static WordSet TimeCompanions { get; } = new(
        """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        january february march april may june july august september october november december
        eastern pacific central mountain greenwich moscow beijing tokyo london paris jerusalem
        """);

    /// <summary>Names that carry an exclamation mark.</summary>
    public static WordSet ExclaimedNames { get; } = new("yahoo jeopardy joomla yum mia oklahoma rouge");

    /// <summary>Last labels of internet names and file names, which a word may not be taken for after a full stop.</summary>
    public static WordSet NameEndings { get; } = new(
        "com org net edu gov mil int info biz co io ai tv fm me us uk eu ca au de fr cn jp kr ru in js py cs exe dll txt pdf doc htm html php jpg png gif mp3 zip");
}
