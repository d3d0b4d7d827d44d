package app.lotse.wizard.look;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/** The one short movement with which things arrive; none where the system asks for less. */
public final class Motion {
    static final Duration SHORT = Duration.millis(200);

    private Motion() {}

    /** Whether the window that shows this node, or else the system, asks for less movement. */
    public static boolean reduced(Node node) {
        var scene = node.getScene();
        return scene != null
                ? scene.getPreferences().isReducedMotion()
                : Platform.getPreferences().isReducedMotion();
    }

    /** Lets a node that was just added slide up to its place. */
    public static void arrive(Node node) {
        if (reduced(node)) {
            return;
        }
        var move = new TranslateTransition(SHORT, node);
        move.setFromY(12);
        move.setToY(0);
        move.setInterpolator(Interpolator.EASE_OUT);
        var fade = new FadeTransition(SHORT, node);
        fade.setFromValue(0);
        fade.setToValue(1);
        new ParallelTransition(move, fade).play();
    }
}
