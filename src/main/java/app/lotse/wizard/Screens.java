package app.lotse.wizard;

/** Which screen belongs to which step: a step without one does not compile. */
final class Screens {
    private final Journey journey;

    Screens(Journey journey) {
        this.journey = journey;
    }

    /** The screen of a step, with its nodes. */
    Screen<?> of(Step step) {
        Screen<?> screen = switch (step) {
            case Step.Welcome at -> new WelcomeScreen(new WelcomeModel(journey, at));
            case Step.History at -> new HistoryScreen(new HistoryModel(journey, at));
            case Step.Opened at -> new OpenedScreen(new OpenedModel(journey, at));
            case Step.Find at -> new FindScreen(new FindModel(journey, at));
            case Step.SignIn at -> new SignInScreen(new SignInModel(journey, at));
            case Step.Checking at -> new CheckingScreen(new CheckingModel(journey, at));
            case Step.Result at -> new ResultScreen(new ResultModel(journey, at));
            case Step.FirstAid at -> new FirstAidScreen(new FirstAidModel(journey, at));
            case Step.Watching at -> new WaitingScreen(new WaitingModel(journey, at));
            case Step.After at -> new AfterScreen(new AfterModel(journey, at));
            case Step.Protect at -> new ProtectScreen(new ProtectModel(journey, at));
            case Step.TipPage at -> new TipScreen(new TipModel(journey, at));
            case Step.NotReturned at -> new NotReturnedScreen(new NotReturnedModel(journey, at));
            case Step.LookTogether at -> new LookTogetherScreen(new LookTogetherModel(journey, at));
            case Step.Seen at -> new SeenScreen(new SeenModel(journey, at));
            case Step.RestartTogether at -> new RestartTogetherScreen(new RestartTogetherModel(journey, at));
            case Step.WatchTogether at -> new WatchTogetherScreen(new WatchTogetherModel(journey, at));
            case Step.GoodbyeTogether at -> new GoodbyeTogetherScreen(new GoodbyeTogetherModel(journey, at));
            case Step.Goodbye at -> new GoodbyeScreen(new GoodbyeModel(journey, at));
            case Step.HandOver at -> new HandOverScreen(new HandOverModel(journey, at));
            case Step.ReadAloud at -> new ReadAloudScreen(new ReadAloudModel(journey, at));
            case Step.Preview at -> new PreviewScreen(new PreviewModel(journey, at));
        };
        screen.load();
        return screen;
    }

    /** How many buoys of the rail are behind her; all on the last page. */
    static int buoy(Step step) {
        return switch (step) {
            case Step.Welcome at -> 0;
            case Step.History at -> 0;
            case Step.Opened at -> 0;
            case Step.Find at -> 0;
            case Step.SignIn at -> 1;
            case Step.Checking at -> 2;
            case Step.Result at -> 3;
            case Step.FirstAid at -> 3;
            case Step.Watching at -> 3;
            case Step.After at -> 3;
            case Step.NotReturned at -> 3;
            case Step.Protect at -> 4;
            case Step.TipPage at -> 4;
            case Step.LookTogether at -> 2;
            case Step.Seen at -> 3;
            case Step.RestartTogether at -> 3;
            case Step.WatchTogether at -> 3;
            case Step.GoodbyeTogether at -> 5;
            case Step.Goodbye at -> 5;
            case Step.HandOver at -> buoy(at.from());
            case Step.ReadAloud at -> buoy(at.from());
            case Step.Preview at -> buoy(at.from());
        };
    }
}
