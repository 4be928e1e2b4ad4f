namespace MediaCourse.Comments.Tone.Vader;

/// <summary>Keeps what each rule did, for a score that is to be explained.</summary>
internal sealed class ToneTrace
{
    private readonly List<Change> _changes = [];

    /// <summary>The changes so far, in the order in which they were made.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    public void Add(Change change) => _changes.Add(change);

    /// <summary>One step: which rule changed which token's valence, because of which token, from what to what.</summary>
    internal sealed record Change(ToneRule Rule, int Token, int Cause, double Before, double After);
}

/// <summary>Lets the rules note their steps in one expression, whether or not anybody asked for them.</summary>
internal static class ToneTraceNotes
{
    /// <summary>Notes a step if it changed anything, and gives back <paramref name="after"/>.</summary>
    public static double Note(this ToneTrace? trace, ToneRule rule, int token, int cause, double before, double after)
    {
        if (trace is not null && before != after)
        {
            trace.Add(new(rule, token, cause, before, after));
        }

        return after;
    }
}
