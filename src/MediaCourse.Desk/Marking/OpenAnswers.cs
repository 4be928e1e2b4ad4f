using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Desk.Marking;

/// <summary>
/// Which answer each marker has open right now, so that two who share a question are not led to the same one. It is a courtesy and no lock:
/// it is kept in memory alone, and forgotten when a page has not been heard of for a while.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class OpenAnswers(TimeProvider time)
{
    /// <summary>How long an answer is open after its page was last heard of; a page that is looked at asks every four seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (MarkPlace Place, long HeardOf)> _open = new(StringComparer.Ordinal);

    /// <summary>A marker opens an answer, and thereby leaves the one before.</summary>
    public void Open(string marker, MarkPlace place)
    {
        lock (_lock)
        {
            _open[marker] = (place, time.GetTimestamp());
        }
    }

    /// <summary>The page of an answer is heard of. Of two pages of one marker, the one that was opened last is what they are at.</summary>
    public void KeepOpen(string marker, MarkPlace place)
    {
        lock (_lock)
        {
            if (!_open.TryGetValue(marker, out var own) || own.Place == place || IsForgotten(own.HeardOf))
            {
                _open[marker] = (place, time.GetTimestamp());
            }
        }
    }

    /// <summary>Leads a marker to the first answer that nobody else has open, or to the first of all where others have each of them open.</summary>
    /// <param name="marker">Who is led.</param>
    /// <param name="waiting">The answers that wait, in their order.</param>
    /// <param name="isShared">Whether one mark is enough for an answer; where each marker gives one, nobody is in another's way.</param>
    /// <returns>The answer, which is open from now on; null where none waits.</returns>
    public MarkPlace? OpenNext(string marker, IEnumerable<MarkPlace> waiting, Func<MarkPlace, bool> isShared)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(isShared);

        // Chosen and opened at once, or two who go on in the same moment would both be led there.
        lock (_lock)
        {
            var taken = _open.Where(open => open.Key != marker && !IsForgotten(open.Value.HeardOf)).Select(static open => open.Value.Place).ToHashSet();
            MarkPlace? first = null;
            var next = waiting.FirstOrDefault(place =>
            {
                first ??= place;
                return !isShared(place) || !taken.Contains(place);
            }) ?? first;
            if (next is not null && isShared(next))
            {
                _open[marker] = (next, time.GetTimestamp());
            }

            return next;
        }
    }

    private bool IsForgotten(long heardOf) => time.GetElapsedTime(heardOf) > Patience;
}
