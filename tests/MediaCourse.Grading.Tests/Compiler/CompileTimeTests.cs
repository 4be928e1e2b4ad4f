using MediaCourse.Compiler;
using MediaCourse.Compiler.Wire;

namespace MediaCourse.Grading.Tests.Compiler;

public sealed class CompileTimeTests
{
    private static readonly TimeSpan Plenty = TimeSpan.FromHours(1);

    [Fact]
    public void A_cell_that_takes_too_much_processor_time_is_told() => Assert.False(WhatIsUsedUp(new SourceNotebook([], TimeSpan.FromMilliseconds(200), Plenty)));

    [Fact]
    public void All_cells_together_have_their_time_too() => Assert.True(WhatIsUsedUp(new SourceNotebook([], Plenty, TimeSpan.FromMilliseconds(200))));

    [Fact]
    public void The_next_cell_has_its_time_anew_and_all_together_have_not()
    {
        var time = new Watched();
        time.Begin(new SourceNotebook([], TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)));
        while (time.UsedUp is null)
        {
            Compute(TimeSpan.FromMilliseconds(20));
            time.Next();
        }

        Assert.True(time.UsedUp);
    }

    [Fact]
    public void Frames_bring_steps_and_times_over()
    {
        var sent = new SourceNotebook([new SourceStep("cell 1", "1 + 1", StepScope.Notebook), new SourceStep("check", "2", StepScope.NewBranchProbe)], TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30));
        const int Header = 5;

        var read = SourceNotebook.Read(sent.ToFrame().Span[Header..]);

        Assert.Equal(sent.Steps, read.Steps);
        Assert.Equal((sent.CellTime, sent.Time), (read.CellTime, read.Time));
    }

    private static bool WhatIsUsedUp(SourceNotebook notebook)
    {
        var time = new Watched();
        time.Begin(notebook);
        while (time.UsedUp is null)
        {
            Compute(TimeSpan.FromMilliseconds(20));
        }

        return time.UsedUp.Value;
    }

    private static void Compute(TimeSpan processorTime)
    {
        var end = Environment.CpuUsage.TotalTime + processorTime;
        while (Environment.CpuUsage.TotalTime < end)
        {
            Thread.SpinWait(1000);
        }
    }

    private sealed class Watched
    {
        private readonly CompileTime _time;
        private volatile object? _usedUp;

        public Watched() => _time = new CompileTime(ofAll => _usedUp = ofAll);

        public bool? UsedUp => (bool?)_usedUp;

        public void Begin(SourceNotebook notebook)
        {
            _time.Start();
            _time.Begin(notebook);
        }

        public void Next() => _time.BeginNext();
    }
}
