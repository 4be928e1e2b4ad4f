using System.Collections.Frozen;

namespace MediaCourse.Framing;

/// <summary>Words that say little by themselves.</summary>
public static class StopWords
{
    /// <summary>
    /// The closed classes of English: articles, pronouns, prepositions, conjunctions, auxiliaries and their contractions.
    /// "not", "no", "must" and "should" are left in: who says them, and how often, can be the frame.
    /// </summary>
    public static IReadOnlySet<string> English { get; } = """
        a an the this that these those
        i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself
        we us our ours ourselves they them their theirs themselves who whom whose which what one
        about above across after against along among around as at before behind below beneath beside between beyond by
        down during for from in inside into near of off on onto out outside over past since through throughout till to
        toward towards under until up upon via with within
        and but or nor so yet if because although though while whereas than whether
        am is are was were be been being have has had having do does did doing will would shall may might can could
        it's he's she's that's there's what's who's i'm you're we're they're i've you've we've they've i'd you'd he'd
        she'd we'd they'd i'll you'll he'll she'll we'll they'll
        there here when where why how then also just very too
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
