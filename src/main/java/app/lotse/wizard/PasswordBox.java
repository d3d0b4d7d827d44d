package app.lotse.wizard;

import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * A field for a password that is never made a String: each character is a node of its own. The caret stays at the end; everything or nothing is
 * selected. A pasted password comes from the system's clipboard as a String that only the garbage collector can take away.
 */
public final class PasswordBox extends Region {
    private static final String DOT = "•";

    private final HBox line = new HBox();
    private final Region caret = new Region();
    private final Rectangle clip = new Rectangle();
    private final BooleanProperty revealed = new SimpleBooleanProperty(false);
    private PasswordText content = new PasswordText();
    private Function<String, String> words = key -> "";
    private boolean allSelected;

    public PasswordBox() {
        getStyleClass().addAll("text-box", "password-box");
        caret.getStyleClass().add("caret");
        line.getStyleClass().add("password-line");
        line.setClip(clip);
        getChildren().add(line);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            select(event.getClickCount() > 1);
            // The pane that scrolls the page would take the keyboard for itself.
            event.consume();
        });
        setInputMethodRequests(new Composing());
        setOnInputMethodTextChanged(this::composed);
        revealed.subscribe(this::draw);
        focusedProperty().subscribe(this::draw);
        content.length().subscribe(this::draw);
    }

    /** Shows this password instead of the one before. */
    void setContent(PasswordText wanted) {
        content = wanted;
        content.length().subscribe(this::draw);
        draw();
    }

    /** @param texts gives the sentence of a key, for screen readers */
    void setSpoken(java.util.function.BiFunction<String, Object[], String> texts) {
        words = key -> texts.apply(key, new Object[] {content.length().get()});
    }

    /** Whether the characters are shown instead of dots. */
    public BooleanProperty revealedProperty() {
        return revealed;
    }

    private void typed(KeyEvent event) {
        boolean shortcut = event.isShortcutDown() && !event.isAltDown() || event.isMetaDown();
        String one = event.getCharacter();
        if (shortcut || one.isEmpty() || Character.isISOControl(one.charAt(0))) {
            return;
        }
        replaceSelection();
        add(one);
        event.consume();
    }

    private void pressed(KeyEvent event) {
        var code = event.getCode();
        boolean paste = event.isShortcutDown() && code == KeyCode.V || event.isShiftDown() && code == KeyCode.INSERT;
        if (paste) {
            paste();
        } else if (event.isShortcutDown() && code == KeyCode.A) {
            select(content.length().get() > 0);
        } else if (code == KeyCode.BACK_SPACE || code == KeyCode.DELETE) {
            delete(event.isShortcutDown());
        } else if (code == KeyCode.LEFT || code == KeyCode.RIGHT || code == KeyCode.HOME || code == KeyCode.END) {
            select(false);
        } else {
            return;
        }
        event.consume();
    }

    private void composed(InputMethodEvent event) {
        if (!event.getCommitted().isEmpty()) {
            replaceSelection();
            add(event.getCommitted());
            event.consume();
        }
    }

    private void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted != null) {
            replaceSelection();
            add(pasted);
        }
    }

    private void add(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            content.add(characters.charAt(i));
        }
    }

    private void delete(boolean everything) {
        if (allSelected || everything) {
            content.wipe();
        } else {
            content.deleteLast();
        }
        select(false);
    }

    private void replaceSelection() {
        if (allSelected) {
            content.wipe();
            select(false);
        }
    }

    private void select(boolean all) {
        allSelected = all;
        draw();
    }

    private void draw() {
        line.getChildren().clear();
        for (int i = 0; i < content.length().get(); i++) {
            boolean half = Character.isSurrogate(content.at(i));
            line.getChildren().add(new Text(revealed.get() && !half ? String.valueOf(content.at(i)) : DOT));
        }
        if (isFocused()) {
            line.getChildren().add(caret);
        }
        line.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("selected"), allSelected);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double wanted = Math.max(line.prefWidth(-1), 1);
        // The end, where she types, stays in sight.
        double over = Math.max(0, wanted - width);
        line.resizeRelocate(left - over, top, wanted, height);
        clip.setX(over);
        clip.setWidth(Math.max(0, width));
        clip.setHeight(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + new Text(DOT).getLayoutBounds().getHeight() + snappedBottomInset();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? words.apply("page.sign-in.password-typed")
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Lets dead keys and input methods reach the field; nothing of the password is given to them. */
    private static final class Composing implements InputMethodRequests {
        @Override
        public Point2D getTextLocation(int offset) {
            return new Point2D(0, 0);
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() {}

        @Override
        public String getSelectedText() {
            return "";
        }
    }
}
