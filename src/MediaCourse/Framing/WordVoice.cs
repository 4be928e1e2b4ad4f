namespace MediaCourse.Framing;

/// <summary>In whose voice a word stands.</summary>
public enum WordVoice
{
    /// <summary>Outside quotation marks: the outlet chose the word.</summary>
    Own,

    /// <summary>Outside quotation marks, in a sentence that reports what somebody said: the text does not show who chose the word.</summary>
    Reported,

    /// <summary>Between quotation marks: shown as somebody else's word.</summary>
    Quoted,
}

/// <summary>A place where a word stands, and in whose voice.</summary>
/// <param name="Line">The word in its context.</param>
/// <param name="Voice">In whose voice it stands.</param>
public sealed record WordPlace(ConcordanceLine Line, WordVoice Voice);

/// <summary>How often one text has a word in each voice.</summary>
/// <param name="Source">The id of the text.</param>
/// <param name="Own">Outside quotation marks and, where reported speech was looked at, outside that too.</param>
/// <param name="Reported">In reported speech without marks; 0 where that was not looked at.</param>
/// <param name="Quoted">Between quotation marks.</param>
/// <param name="WordsOutside">How many words of the text stand outside quotation marks.</param>
/// <param name="WordsQuoted">How many words of the text stand between quotation marks.</param>
public sealed record WordVoiceCounts(string Source, int Own, int Reported, int Quoted, int WordsOutside, int WordsQuoted)
{
    /// <summary>How often the word comes among a thousand words outside quotation marks; null where there are none.</summary>
    public double? OutsidePerThousand => WordsOutside == 0 ? null : 1000.0 * (Own + Reported) / WordsOutside;

    /// <summary>How often the word comes among a thousand words between quotation marks; null where there are none.</summary>
    public double? QuotedPerThousand => WordsQuoted == 0 ? null : 1000.0 * Quoted / WordsQuoted;
}
