using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Running;

/// <summary>
/// Turns the events of a notebook's cells into the outputs that its file stores. What it keeps depends on what was
/// shown and in which order, never on when or in how many pieces it arrived.
/// </summary>
internal sealed class OutputRecorder
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Place>> displays = new(StringComparer.Ordinal);
    private readonly List<List<CellOutput>> cells = [];
    private bool clearBeforeNext;

    /// <summary>Outputs of the cells begun so far, in the order of <see cref="BeginCell"/>.</summary>
    public IReadOnlyList<IReadOnlyList<CellOutput>> Cells => cells;

    /// <summary>Events from now on belong to a new cell.</summary>
    public void BeginCell()
    {
        lock (gate)
        {
            cells.Add([]);
            clearBeforeNext = false;
        }
    }

    /// <summary>Records an event of the newest cell.</summary>
    public void Record(SessionEvent shown)
    {
        lock (gate)
        {
            switch (shown)
            {
                case OutputShown(var output, var displayId):
                    Add(output, displayId);
                    break;
                case DisplayUpdated(var displayId, var data):
                    Update(displayId, data);
                    break;
                case OutputCleared { Wait: true }:
                    clearBeforeNext = true;
                    break;
                case OutputCleared:
                    Clear();
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(shown), shown, "An event of a kind that no output stands for.");
            }
        }
    }

    private void Add(CellOutput output, string? displayId)
    {
        if (clearBeforeNext)
        {
            Clear();
        }

        var outputs = cells[^1];
        if (output is StreamOutput stream && outputs is [.., StreamOutput last] && last.Name == stream.Name)
        {
            outputs[^1] = last with { Text = last.Text + stream.Text };
            return;
        }

        if (displayId is not null)
        {
            if (!displays.TryGetValue(displayId, out var places))
            {
                displays[displayId] = places = [];
            }

            places.Add(new Place(cells.Count - 1, outputs.Count));
        }

        outputs.Add(output);
    }

    private void Update(string displayId, MimeBundle data)
    {
        foreach (var (cell, output) in displays.GetValueOrDefault(displayId, []))
        {
            cells[cell][output] = cells[cell][output] switch
            {
                DisplayOutput display => display with { Data = data },
                ResultOutput result => result with { Data = data },
                var other => other,
            };
        }
    }

    private void Clear()
    {
        clearBeforeNext = false;
        cells[^1].Clear();
        var newest = cells.Count - 1;
        foreach (var places in displays.Values)
        {
            places.RemoveAll(place => place.Cell == newest);
        }
    }

    private sealed record Place(int Cell, int Output);
}
