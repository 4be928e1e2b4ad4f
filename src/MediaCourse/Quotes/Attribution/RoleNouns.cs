using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Attribution;

/// <summary>Words that name a speaker by office, work or body, and words that stand in such titles.</summary>
internal static class RoleNouns
{
    private static readonly WordSet Persons = new("""
        activist actor actress adviser advisor aide ambassador analyst archbishop artist attorney author banker bishop blogger boss broker
        candidate captain chair chairman chairperson chairwoman chancellor chef chief coach colonel colleague columnist commander commentator
        commissioner congressman congresswoman consultant coordinator coroner correspondent counsel counselor counterpart critic dean defendant
        democrat deputy designer detective developer diplomat director doctor driver economist editor engineer envoy executive expert father
        filmmaker fisherman founder friend general governor head historian host inspector investigator investor journalist judge justice king
        lawmaker lawyer leader legislator lieutenant lobbyist major man manager marshal mayor member minister mother negotiator neighbor neighbour
        novelist nurse observer officer official operator organizer owner parent participant pastor photographer physician pilot player
        policeman politician pope premier president priest prince princess principal producer professor prosecutor psychologist publisher
        queen rabbi ranger reader rebel recruiter reporter representative republican researcher resident scholar scientist secretary
        senator sergeant sheriff sister soldier solicitor specialist spokesman spokesperson spokeswoman strategist student superintendent
        supervisor supporter surgeon teacher technician trader treasurer trustee vice-president victim viewer voter widow wife witness woman writer
        councilman councilwoman councillor councilor alderman assemblyman assemblywoman opponent campaigner protester
        brother daughter husband son victim cop detective farmer worker planner geologist biologist psychiatrist astronomer
        mr mrs ms miss dr prof sen rep gov gen col lt sgt capt maj rev hon sir dame lord lady president-elect
        """);

    private static readonly WordSet Bodies = new("""
        administration agency airline army association authority authorities bank body board bureau campaign centre center church city club coalition commission
        committee company congress consortium corporation council country court delegation delegations department embassy family firm force
        foundation fund government group house hospital industry institute institution judge jury kremlin league lobby maker media ministry
        movement nation newspaper office opposition organisation organization panel parliament party pentagon people plaintiffs police press
        prosecution prosecutors regulator regulators report residents school secretariat senate service side sides state statement study survey
        team tribunal unit union university paper magazine journal website times post observers analysts economists traders sources source
        television radio broadcaster tabloid daily
        document complaint lawsuit letter memo suit filing ruling release poll
        """);

    private static readonly WordSet TitleWords = new("""
        acting affairs assistant associate attorney-general central chief communist congressional consul county defence defense democratic
        deputy district economic education energy environment executive exterior federal finance financial foreign former general governing health high
        home homeland house human information intelligence interim interior international joint junior justice labor labour leading legal
        local lower majority managing military minority municipal national police policy political presidential press prime public regional
        republican ruling secret security senior state supreme trade transport treasury under upper vice top longtime veteran white world

        """);

    private static readonly WordSet Documents = new("report study survey paper document letter memo statement analysis review audit poll filing complaint lawsuit column article editorial");

    private static readonly WordSet Membership = new("democrat republican native resident veteran");

    /// <summary>Whether the word names a text, whose author speaks.</summary>
    public static bool IsDocument(ReadOnlySpan<char> word) => Documents.Contains(word);

    /// <summary>Whether the word, behind an article, tells of somebody named before no more than age, party or home: "the 31-year-old".</summary>
    public static bool IsBackground(ReadOnlySpan<char> word) => Membership.Contains(word) || word.EndsWith("-year-old");

    public static bool IsRole(ReadOnlySpan<char> word) => IsPerson(word) || IsBody(word);

    public static bool IsPerson(ReadOnlySpan<char> word) => Persons.Contains(word) || Persons.Contains(Singular(word));

    public static bool IsBody(ReadOnlySpan<char> word) => Bodies.Contains(word) || Bodies.Contains(Singular(word));

    public static bool IsTitleWord(ReadOnlySpan<char> word) => TitleWords.Contains(word);

    /// <summary>Whether the word speaks of several people.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] != 's' && IsPerson(Singular(word)) && !Persons.Contains(word);

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
